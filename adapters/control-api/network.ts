import type { TargetFaultKind } from '../faults';

/** What the codes of Node's network errors mean. */
const networkCodes: readonly (readonly [RegExp, TargetFaultKind, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'name-unknown', 'no machine of that name'],
  [/CERT|TLS|SSL|^EPROTO$|UNABLE_TO/, 'certificate', 'its certificate is not trusted'],
];

/** Why no answer came, from the error that fetch threw. */
export function faultBeforeAnswer(error: unknown): { kind: TargetFaultKind; told: string } {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  if (name === 'TimeoutError') return { kind: 'time-out', told: 'no answer in the time allowed' };
  const code = cause?.code ?? 'no connection';
  const known = networkCodes.find(([pattern]) => pattern.test(code));
  if (known) return { kind: known[1], told: `${known[2]} (${code})` };
  return { kind: 'unreachable', told: `no connection (${code})` };
}
