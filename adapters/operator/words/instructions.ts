import type { Role } from '../../../simulator/language/people';
import type { Instruction, InstructionType } from '../instructions';
import type { SlipKind } from '../slips';
import { commandTitles, linesOf } from './commands';
import { linesCopied } from './copied';
import type { Line, Text } from './text';

interface Words {
  readonly title: Text;
  readonly lines: readonly Line[];
}

/** An instruction as a person reads it. */
export interface Worded extends Words {
  /** What was wrong before, if anything. */
  readonly warning?: Text;
}

type Wording<T extends InstructionType> = (instruction: Extract<Instruction, { type: T }>) => Words;

const token: Text = { ja: 'トークン', en: 'token' };
const holder: Text = { ja: '持ち主', en: 'holder' };
const contract: Text = { ja: '契約', en: 'contract' };
const user: Text = { ja: '利用者', en: 'user' };

/** As the pages of the banks call them. */
const roles: Readonly<Record<Role, string>> = {
  master: 'マスターユーザ',
  administrator: '管理者ユーザ',
  general: '一般ユーザ',
  individual: '契約者',
};

const wordings: { readonly [T in InstructionType]: Wording<T> } = {
  PrepareContract: ({ contract: { id, users, startDate } }) => ({
    title: { ja: '契約と利用者を用意する', en: 'Set up a contract and its users' },
    lines: [
      { label: contract, value: id },
      { label: { ja: '利用開始日', en: 'start date' }, value: startDate ?? 'なし' },
      ...users.flatMap(({ name, role, loginId, password, confirmationPassword, certificate }) => [
        { label: user, value: name, begins: true as const },
        { label: { ja: '利用者区分', en: 'role' }, value: roles[role] },
        { label: { ja: 'ログインID', en: 'login id' }, value: loginId },
        { label: { ja: 'パスワード', en: 'password' }, value: password },
        { label: { ja: '確認用パスワード', en: 'confirmation' }, value: confirmationPassword },
        { label: { ja: '証明書', en: 'certificate' }, value: certificate },
      ]),
    ],
  }),
  ReadCode: ({ serial, holder: name, digits }) => ({
    title: { ja: 'トークンの番号を読み、入力する', en: 'Read the code of the token and type it' },
    lines: [
      { label: token, value: serial },
      { label: holder, value: name },
      { label: { ja: '桁数', en: 'digits' }, value: `${digits}` },
    ],
  }),
  CompareCode: ({ serial, holder: name }) => ({
    title: { ja: '入力した番号をトークンと見比べる', en: 'Compare what was typed with the token' },
    lines: [
      { label: token, value: serial },
      { label: holder, value: name },
    ],
  }),
  NameToken: ({ user: name }) => ({
    title: {
      ja: '利用中、または利用開始登録を待つトークンのシリアル番号を答える',
      en: 'Name the token that is in use, or to be confirmed',
    },
    lines: [{ label: user, value: name }],
  }),
  ReadMails: ({ user: name }) => ({
    title: { ja: '携帯電話に届いたメールを写す', en: 'Copy the mails on the phone' },
    lines: [{ label: { ja: '利用者の会社', en: 'company of the user' }, value: name }],
  }),
  ServeAtBranch: ({ command, of }) => ({
    title: commandTitles[command.type],
    lines: [{ label: { ja: 'お客様', en: 'customer' }, value: of }, ...linesOf(command)],
  }),
  ConfirmContract: ({ of }) => ({
    title: { ja: '用意した契約を見比べる', en: 'Compare the contract with what was asked for' },
    lines: wordsOf(of).lines,
  }),
  ConfirmCopy: ({ of, copied }) => ({
    title: { ja: '写した内容を確かめる', en: 'Look over what you copied' },
    lines: [
      { label: { ja: '作業', en: 'work' }, value: wordsOf(of).title.ja },
      ...linesCopied(of, copied),
    ],
  }),
};

const warnings: Readonly<Record<SlipKind, Text>> = {
  form: {
    ja: '番号の形が違います。もう一度読んでください。',
    en: 'That was no code. Read it again.',
  },
  late: {
    ja: '入力の間に番号が変わりました。新しい番号を読んでください。',
    en: 'The code changed meanwhile. Read the new one.',
  },
  mistyped: {
    ja: 'トークンと違う番号が入力されました。',
    en: 'Another code was typed than the token showed.',
  },
  overlooked: {
    ja: '番号が出ていないと答えたトークンです。もう一度見てください。',
    en: 'You said that this token shows none. Look again.',
  },
  misprepared: {
    ja: '用意した契約が違いました。次のとおりに直してください。',
    en: 'The contract was not as it is here. Mend it.',
  },
  miscopied: {
    ja: '写した内容が違いました。作業はもう済んでいます。答えだけを写し直してください。',
    en: 'The copy was wrong. The work itself is done: copy its answer once more.',
  },
};

/** An instruction in words. */
export function worded(instruction: Instruction): Worded {
  const { title, lines } = wordsOf(instruction);
  const { within, after } = instruction;
  return {
    title,
    lines: within === undefined ? lines : [{ label: contract, value: within }, ...lines],
    ...(after === undefined ? {} : { warning: warnings[after] }),
  };
}

function wordsOf(instruction: Instruction): Words {
  // Each wording takes the instruction of its own key; the compiler cannot follow that.
  return (wordings[instruction.type] as Wording<InstructionType>)(instruction);
}

/** The names of kinds of instructions, for the list before a run. */
export const instructionTitles: Readonly<Record<InstructionType, Text>> = {
  PrepareContract: { ja: '契約の用意', en: 'contracts set up' },
  ReadCode: { ja: '番号の読取り', en: 'codes read' },
  CompareCode: { ja: '番号の見比べ', en: 'codes compared' },
  NameToken: { ja: 'トークンの確認', en: 'tokens named' },
  ReadMails: { ja: 'メールの確認', en: 'mails read' },
  ServeAtBranch: { ja: '窓口の手続き', en: 'branch procedures' },
  ConfirmContract: { ja: '契約の見比べ', en: 'contracts looked over' },
  ConfirmCopy: { ja: '写しの確認', en: 'copies looked over' },
};
