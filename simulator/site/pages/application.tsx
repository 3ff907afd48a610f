import type { Reason } from '../../language/outcome';
import { type TokenKind, tokenKindSchema } from '../../language/people';
import type { Screen, View } from '../../language/views';
import { type Form, typed } from '../forms';
import { routes } from '../routes';
import { formPage, plainPage, resultPage, seenPage } from '../screen-page';
import { type Answer, goToResult, perform, queryOf, type Visit } from '../visit';
import { kinds } from './token-choice';

/** トークン発行: the confirmation password for the kind that was chosen. */
export function applicationPage(
  visit: Visit,
  kind = kindOf(queryOf(visit, 'kind')),
  refusal?: Reason,
): Answer {
  const show = ({ screen }: View) =>
    formPage({
      visit,
      screen: forKind(screen, kind),
      action: routes.application,
      refusal,
      legends: [],
      children: <Remarks heading={screen.labels[0]} kind={kind} />,
    });
  return seenPage(visit, 'application', show, refusal);
}

const Remarks = (props: { readonly heading: string | undefined; readonly kind: TokenKind }) => (
  <>
    <input type="hidden" name="kind" value={props.kind} />
    <section class="remarks">
      <h2>{props.heading}</h2>
      <p>{`${kinds[props.kind]}の発行を申し込みます。届いた後に、利用開始の手続きをしてください。`}</p>
    </section>
  </>
);

/** The manual shows the screens for a hardware token only. */
function forKind(screen: Screen, kind: TokenKind): Screen {
  return { ...screen, title: screen.title.replace(kinds.hardware, kinds[kind]) };
}

/** The kind that a request names; what is not a kind is taken for the one of the manual. */
function kindOf(text: string): TokenKind {
  return tokenKindSchema.safeParse(text).data ?? 'hardware';
}

export function apply(visit: Visit, form: Form): Answer {
  const kind = kindOf(form.get('kind') ?? '');
  const confirmationPassword = typed(form, 'confirmationPassword');
  const outcome = perform(visit, { type: 'ApplyForToken', kind, confirmationPassword });
  return outcome.accepted
    ? goToResult(visit, `${routes['application-result']}?kind=${kind}`)
    : applicationPage(visit, kind, outcome.reason);
}

export function appliedPage(visit: Visit): Answer {
  const kind = kindOf(queryOf(visit, 'kind'));
  return resultPage(visit, 'application-result', ({ screen }) =>
    plainPage({
      visit,
      screen: forKind(screen, kind),
      children: <p>{kinds[kind]}の発行のお申込みを受け付けました。</p>,
    }),
  );
}
