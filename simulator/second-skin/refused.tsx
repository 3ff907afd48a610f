import type { Reason } from '../language/outcome';
import { type Answer, type OwnCommand, perform, type Visit } from '../site/visit';
import { page } from './page';

/** A page that only says why there is no other. */
export function refusedPage(visit: Visit, refusal: Reason): Answer {
  return page({ visit, number: 'X999', title: 'お取り扱いできません', refusal });
}

/** In the place of a page that the bank does not show: what was told, or what it tells to a first try. */
export function insteadPage(visit: Visit, attempt: OwnCommand, refusal?: Reason): Answer {
  if (refusal) return refusedPage(visit, refusal);
  const outcome = perform(visit, attempt);
  return refusedPage(visit, outcome.accepted ? 'not-offered' : outcome.reason);
}
