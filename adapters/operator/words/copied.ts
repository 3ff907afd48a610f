import {
  type Outcome,
  type Result,
  type ResultRow,
  reasons,
} from '../../../simulator/language/outcome';
import { printedExpiry } from '../../../simulator/language/time';
import { type Fact, factsOf, fieldOf } from '../facts';
import type { Copy, Copying } from '../instructions';
import type { Line, Text } from './text';

/** What was left empty. */
const NOTHING = '—';

const serial: Text = { ja: 'シリアル番号', en: 'serial' };
const outcome: Text = { ja: '結果', en: 'outcome' };
const reason: Text = { ja: '理由', en: 'reason' };

/** What a person copied, line by line, as it was understood. */
export function linesCopied(of: Copying, copied: Copy): readonly Line[] {
  switch (copied.type) {
    case 'Token':
      return [{ label: serial, value: copied.serial ?? NOTHING }];
    case 'Mails':
      return copied.mails.length === 0
        ? [{ label: { ja: 'メール', en: 'mails' }, value: NOTHING }]
        : copied.mails.flatMap(({ to, url }) => [
            { label: { ja: '宛先', en: 'to' }, value: to, begins: true as const },
            { label: { ja: 'URL', en: 'URL' }, value: url },
          ]);
    case 'Outcome':
      return outcomeLines(of, copied.outcome);
  }
}

function outcomeLines(of: Copying, ended: Outcome): readonly Line[] {
  if (!ended.accepted)
    return [
      { label: outcome, value: '拒否されました' },
      { label: reason, value: reasons[ended.reason] },
    ];
  const facts = of.type === 'ServeAtBranch' ? factsOf(of.command) : [];
  return [
    { label: outcome, value: '受け付けられました' },
    ...facts.flatMap((fact) => factLines(fact, ended.result)),
  ];
}

function rowLines({ user, serial: number = NOTHING, expiresAt }: ResultRow): readonly Line[] {
  return [
    { label: { ja: '利用者', en: 'user' }, value: user, begins: true },
    { label: serial, value: number },
    { label: { ja: '有効期限', en: 'expiry' }, value: expiryPrinted(expiresAt) },
  ];
}

function expiryPrinted(expiresAt: number | undefined): string {
  return expiresAt === undefined ? NOTHING : printedExpiry(expiresAt);
}

function factLines(fact: Fact, result: Result): readonly Line[] {
  if (fact === 'rows' && result.rows) return result.rows.flatMap(rowLines);
  const { label, options } = fieldOf(fact);
  if (fact === 'expiresAt') return [{ label, value: expiryPrinted(result.expiresAt) }];
  const told = result[fact];
  const value = Array.isArray(told) ? told.join('、') : String(told ?? NOTHING);
  return [{ label, value: options?.[value] ?? value }];
}
