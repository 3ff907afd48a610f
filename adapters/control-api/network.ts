import type { TargetFaultKind } from '../faults';

/** What the codes of Node's network errors mean. */
const networkCodes: readonly (readonly [RegExp, TargetFaultKind, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'name-unknown', 'no machine of that name'],
  [/CERT|TLS|SSL|^EPROTO$|UNABLE_TO/, 'certificate', 'its certificate is not trusted'],
];

/** Of ports that belong to other protocols, such as 5060, the standard of fetch keeps every client away. */
export const REFUSED_PORT = 'HTTP clients refuse to speak to this port';

/** Why no answer came, from the error that fetch threw. */
export function faultBeforeAnswer(error: unknown): { kind: TargetFaultKind; told: string } {
  const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return { kind: 'time-out', told: 'no answer in the time allowed' };
  if (cause?.message === 'bad port') return { kind: 'unreachable', told: REFUSED_PORT };
  const code = cause?.code ?? 'no connection';
  const known = networkCodes.find(([pattern]) => pattern.test(code));
  if (known) return { kind: known[1], told: `${known[2]} (${code})` };
  return { kind: 'unreachable', told: `no connection (${code})` };
}
