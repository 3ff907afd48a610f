import type { Capabilities } from './system-under-test';

/** A thing that a test bench may lack: one of its capabilities, by name. */
export type Capability = keyof Capabilities;

/** A scenario needs what this bench cannot do: it is not tested, which speaks for nobody. */
export class CapabilityMissing extends Error {
  override readonly name = 'CapabilityMissing';

  /** `wanted` says what the scenario asked for, `remedy` what would give it; both go into the report. */
  constructor(
    readonly capability: Capability,
    readonly wanted: string,
    readonly remedy: string,
  ) {
    super(`${wanted}: this target cannot (capability ${capability}); ${remedy}`);
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

/** A person at the bench mistyped or mistook something, and it cannot be repeated. */
export class OperatorSlip extends Error {
  override readonly name = 'OperatorSlip';
}
