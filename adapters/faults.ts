import type { Capabilities } from './system-under-test';

/** A thing that a test bench may lack: one of its capabilities, by name. */
export type Capability = keyof Capabilities;

/** A scenario needs what this bench cannot do: it is not tested, which speaks for nobody. */
export class CapabilityMissing extends Error {
  override readonly name: string = 'CapabilityMissing';

  /** `wanted` says what the scenario asked for, `remedy` what would give it; both go into the report. */
  constructor(
    readonly capability: Capability,
    readonly wanted: string,
    readonly remedy: string,
  ) {
    super(`${wanted}: this target cannot (capability ${capability}); ${remedy}`);
  }
}

/** An act came later after it was due than its scenario bears: its answer is no verdict, and another try may be in time. */
export class TooLate extends CapabilityMissing {
  override readonly name = 'TooLate';

  /** `late` and `pace` in seconds after `since`: by how much it was late, and how much would have been borne. */
  constructor(late: number, pace: number, since = 'it was due') {
    super(
      'clock',
      `an act was over ${late} s after ${since}, which changes what is expected after ${pace} s`,
      'another try, with fewer scenarios at a time, or a clock that can be set would give it',
    );
  }
}

/** The suite cannot play a scenario on this target as it is meant: it is not tested, which speaks for nobody. */
export class SuiteLimit extends Error {
  override readonly name = 'SuiteLimit';

  /** `why` says what was seen, `remedy` what would mend it; both go into the report. */
  constructor(
    readonly why: string,
    readonly remedy: string,
  ) {
    super(`${why}: this suite cannot play it here; ${remedy}`);
  }
}

/** What went wrong between the suite and the target, before anything could be judged. */
export type TargetFaultKind =
  | 'unreachable'
  | 'name-unknown'
  | 'certificate'
  | 'server-error'
  | 'time-out'
  | 'endless'
  | 'unreadable'
  | 'refused-access'
  | 'maintenance'
  | 'signed-out';

/** The target, or the way to it, is at fault: the scenario is broken, the product is not judged. */
export class TargetFault extends Error {
  override readonly name = 'TargetFault';

  constructor(
    readonly kind: TargetFaultKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${message}`, options);
  }
}

/** A screen that no entry of the adapter's screen map recognises: the adapter is to be mended. */
export class UnrecognisedScreen extends Error {
  override readonly name = 'UnrecognisedScreen';
}

/** What ends a scenario without a verdict and may go otherwise the next time, by the class of the error. */
export const passing: readonly string[] = ['OperatorSlip', 'TooLate'];

/** A person at the bench mistyped or mistook something, and it cannot be repeated. */
export class OperatorSlip extends Error {
  override readonly name = 'OperatorSlip';
}
