import type { ResultRow } from '../../simulator/language/outcome';
import { instantPrinted } from './printed-expiry';

/** A word that is a serial and no part of a name: of letters, digits and hyphens, four digits at least. */
const SERIAL = /^(?=(?:\D*\d){4})[\w-]+$/;

/** Four digits in a row: what nobody is called. */
const NUMBER = /\d{4}/;

/**
 * A user as one line of a list tells them: name, serial, expiry, from the right as far as they are
 * there, because a name has spaces. Undefined where more than a name is left of the name.
 */
export function rowOf(line: string): ResultRow | undefined {
  const words = line.trim().split(/\s+/);
  const { before, expiresAt } = withoutExpiry(words);
  const [serial, name] = withoutSerial(before);
  if (name.slice(1).some((word) => NUMBER.test(word))) return undefined;
  return {
    user: name.join(' '),
    ...(serial === undefined ? {} : { serial }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function withoutExpiry(words: readonly string[]) {
  const expiries = words.map((_, n) => instantPrinted(words.slice(n).join(' ')));
  const from = expiries.findIndex((expiry, n) => n > 0 && expiry !== undefined);
  return from < 0 ? { before: words } : { before: words.slice(0, from), expiresAt: expiries[from] };
}

function withoutSerial(words: readonly string[]) {
  const last = words.at(-1) ?? '';
  return words.length > 1 && SERIAL.test(last)
    ? ([last, words.slice(0, -1)] as const)
    : ([undefined, words] as const);
}
