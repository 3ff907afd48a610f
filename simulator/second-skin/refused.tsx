import type { ContentfulStatusCode } from 'hono/utils/http-status';
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

/** A page for a request that no page of these sends, or that broke them. */
export function brokenPage(visit: Visit, status: ContentfulStatusCode): Answer {
  const children = <p>[E{status}] このリクエストは処理できません。</p>;
  return page({ visit, number: 'X999', title: 'お取り扱いできません', children }, status);
}
