import type { Serial, UserId } from '../../simulator/language/people';

/**
 * `form`: no code at all; `late`: of the time step before; `mistyped`: not what the token
 * shows; `overlooked`: the token shows one after all.
 */
export type SlipKind = 'form' | 'late' | 'mistyped' | 'overlooked';

/** A person's slip as it is logged: whose token it was, never what was typed. */
export interface Slip {
  readonly kind: SlipKind;
  readonly serial: Serial;
  readonly holder: UserId;
}
