import type { Serial, UserId } from '../../simulator/language/people';

/** `form`: no code at all; `late`: of the time step before; `mistyped`: not what the token shows. */
export type SlipKind = 'form' | 'late' | 'mistyped';

/** A person's slip as it is logged: whose token it was, never what was typed. */
export interface Slip {
  readonly kind: SlipKind;
  readonly serial: Serial;
  readonly holder: UserId;
}
