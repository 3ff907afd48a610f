import { generateSync, verifySync } from 'otplib';
import type { Instant } from '../language/time';

/** The parameters of RFC 6238 that a credit union, or the system under test, fixes. */
export interface TotpParameters {
  /** Time step X, in seconds. */
  readonly stepSeconds: number;
  readonly digits: 6 | 7 | 8;
  /** Steps before and after the current one whose codes are accepted. */
  readonly driftSteps: number;
}

const MOST_SHOWN = 10_000;
const shown = new Map<string, string>();

/** The code of the time step that contains `at` (RFC 6238, section 4.2). */
export function codeAt(secret: string, at: Instant, parameters: TotpParameters): string {
  const { stepSeconds: period, digits } = parameters;
  // A display is read far more often than it changes.
  const display = `${secret} ${Math.floor(at / period)} ${period} ${digits}`;
  const code = shown.get(display) ?? generateSync({ secret, epoch: at, period, digits });
  if (shown.size >= MOST_SHOWN) shown.clear();
  shown.set(display, code);
  return code;
}

/** The time step whose code this is, within the drift around `now`; undefined when it is of none. */
export function matchingStep(
  secret: string,
  code: string,
  now: Instant,
  parameters: TotpParameters,
): number | undefined {
  const { stepSeconds: period, digits, driftSteps } = parameters;
  if (!isCode(code, digits)) return undefined;
  const epochTolerance = driftSteps * period;
  const verified = verifySync({ secret, token: code, epoch: now, period, digits, epochTolerance });
  return verified.valid && 'timeStep' in verified ? verified.timeStep : undefined;
}

/** The earliest time step whose code is good at `now`, and from then on. */
export function earliestStep(now: Instant, parameters: TotpParameters): number {
  return Math.floor(now / parameters.stepSeconds) - parameters.driftSteps;
}

/** Whether the text has the form of a code: half-width digits, as many as declared. */
export function isCode(text: string, digits: number): boolean {
  return text.length === digits && /^[0-9]+$/.test(text);
}
