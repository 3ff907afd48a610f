import type { Serial, UserId } from '../../simulator/language/people';

/**
 * With a code: `form`: none at all; `late`: of the time step before; `mistyped`: not what the token
 * shows; `overlooked`: the token shows one after all.
 */
export type CodeSlipKind = 'form' | 'late' | 'mistyped' | 'overlooked';

/** `misprepared`, `miscopied`: looked over, a contract was not as told, or a copy not what there is to copy. */
export type SlipKind = CodeSlipKind | 'misprepared' | 'miscopied';

/** What a person copies: how a desk's act ended, which token somebody uses, what mails came. */
export type CopyType = 'Outcome' | 'Token' | 'Mails';

/** A person's slip as it is logged: whose token it was, or what was copied, never what was typed. */
export type Slip =
  | { readonly kind: CodeSlipKind; readonly serial: Serial; readonly holder: UserId }
  | { readonly kind: 'misprepared' }
  | { readonly kind: 'miscopied'; readonly copy: CopyType };
