import type { BranchCommand } from '../../../simulator/language/commands';
import { printedExpiry } from '../../../simulator/language/time';
import { isUnnamed } from '../unnamed-token';
import type { Line, Text } from './text';

/** What a person is to do at the branch's desk. */
export const commandTitles: Readonly<Record<BranchCommand['type'], Text>> = {
  AcceptApplication: { ja: '申込みを受け付ける', en: 'Accept the application' },
  DispatchToken: { ja: 'トークンを発送する', en: 'Dispatch the token' },
  UnlockAtBranch: { ja: '窓口で利用停止を解除する', en: 'Unlock at the branch' },
  ReissueAtBranch: { ja: '窓口でトークンを再発行する', en: 'Reissue at the branch' },
  ReportMisuse: { ja: '不正使用の届出を受け付ける', en: 'Take a report of misuse' },
  QuoteFee: { ja: '手数料を答える', en: 'Quote the fee' },
  CallHelpDesk: { ja: 'お問い合わせ窓口に電話する', en: 'Call the help desk' },
};

const labels: Readonly<Record<string, Text>> = {
  user: { ja: '利用者', en: 'user' },
  users: { ja: '対象の利用者', en: 'users concerned' },
  serial: { ja: 'シリアル番号', en: 'serial' },
  expiresAt: { ja: '有効期限', en: 'expires' },
  kind: { ja: 'トークンの種類', en: 'kind of token' },
  startDate: { ja: '利用開始日', en: 'start date' },
  way: { ja: '手続き', en: 'procedure' },
  cause: { ja: '再発行の理由', en: 'cause' },
};

const values: Readonly<Record<string, string>> = {
  hardware: 'ハードウェアトークン',
  software: 'ソフトウェアトークン',
  'in-writing': '書面',
  'counter-form': '窓口の用紙',
  contact: '電話などの連絡',
  first: '初回',
  additional: '追加',
  loss: '紛失',
  theft: '盗難',
  failure: '故障',
  damage: '破損',
  expiry: '有効期限切れ',
};

/** What belongs to a command, line by line, in the words of the pages. */
export function linesOf(command: BranchCommand): readonly Line[] {
  if (!('device' in command) || !isUnnamed(command.device)) return linesIn(command);
  const { device, ...told } = command;
  return [...linesIn({ ...told, kind: device.kind }), anyToken];
}

/** Nobody has a token whose serial was made up. */
const anyToken: Line = {
  label: { ja: 'トークン', en: 'token' },
  value: '手元の未使用のもの。渡したトークンの裏面のシリアル番号と有効期限を写してください。',
};

function linesIn(command: object): readonly Line[] {
  return fieldsOf(command).flatMap(([name, value]) => {
    const label = labels[name];
    return label === undefined ? [] : [{ label, value: printed(name, value) }];
  });
}

/** All fields, those of a device or a first factor among them. */
function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([name, content]: [string, unknown]) =>
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? fieldsOf(content)
      : name === 'kind' && (content === 'id' || content === 'certificate')
        ? []
        : [[name, content] as const],
  );
}

function printed(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (name === 'expiresAt') return printedExpiry(Number(value));
  return values[String(value)] ?? String(value);
}
