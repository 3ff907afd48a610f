import type { Outcome, Reason } from '../../language/outcome';
import { timeInJapan } from '../../language/time';
import { type Form, typed } from '../forms';
import { page } from '../frame';
import { refusedPage } from '../refused';
import { phonePath, routes } from '../routes';
import { formPage } from '../screen-page';
import { screenOf } from '../stand-ins';
import { type Answer, goTo, queryOf, remember, type Visit } from '../visit';

/** The app on a phone, opened from the URL in the mail. It knows nothing of whoever signed in. */
export function appPage(
  visit: Visit,
  url = queryOf(visit, 'url'),
  form?: Form,
  refusal?: Reason,
): Answer {
  if (!visit.site.bank.profile.screens['app-set-up']) return refusedPage(visit, 'app-set-up');
  const code = codeShown(visit, url);
  if (code !== undefined && !refusal) return codeShownPage(visit, url, code);
  return formPage({
    visit: apart(visit),
    screen: screenOf(visit.site.bank.profile, 'app-set-up'),
    action: routes['app-set-up'],
    form,
    refusal,
    look: 'app',
    children: <input type="hidden" name="url" value={url} />,
  });
}

/** The page without the navigation and the name of whoever signed in to the bank. */
function apart({ customer: _, ...visit }: Visit): Visit {
  return visit;
}

/** The code of the app, while this browser plays the phone on which it was set up. */
function codeShown({ site: { bank }, session: { phone } }: Visit, url: string): string | undefined {
  const addressee = bank.addresseeOf(url);
  if (!addressee || phone === undefined) return undefined;
  const { contract, user } = addressee;
  // A newer app of the same user has another serial: this one then shows nothing any more.
  const inCharge = bank.serialOf(contract, user.id) === phone;
  return inCharge ? bank.codeOf(contract, phone, bank.now) : undefined;
}

function codeShownPage(visit: Visit, url: string, code: string): Answer {
  const { profile, now } = visit.site.bank;
  const { stepSeconds } = profile.verification;
  const next = timeInJapan(now - (now % stepSeconds) + stepSeconds);
  return page({
    visit: apart(visit),
    title: screenOf(profile, 'app-set-up').title,
    look: 'app',
    children: (
      <section class="phone">
        <h2>ワンタイムパスワード</h2>
        <p class="code">{code}</p>
        <p>
          シミュレータの時計で<time>{next}</time>に、次の番号へ変わります
        </p>
        <form method="get" action={`${visit.site.base}${routes['app-set-up']}`}>
          <input type="hidden" name="url" value={url} />
          <button type="submit">表示を更新</button>
        </form>
      </section>
    ),
  });
}

/** The app was set up, or not. */
export function setUp(visit: Visit, form: Form): Answer {
  const url = form.get('url') ?? '';
  const outcome = setUpBy(visit, url, form);
  if (!outcome.accepted) return appPage(visit, url, form, outcome.reason);
  const addressee = visit.site.bank.addresseeOf(url);
  const serial = addressee && visit.site.bank.serialOf(addressee.contract, addressee.user.id);
  if (serial !== undefined) remember(visit, { ...visit.session, phone: serial });
  return goTo(visit, phonePath(url));
}

/** A URL that no mail has belongs to nobody of whom the bank could be asked. */
function setUpBy({ site: { bank } }: Visit, url: string, form: Form): Outcome {
  const addressee = bank.addresseeOf(url);
  if (!addressee) return { accepted: false, reason: 'not-applied' };
  return bank.perform(addressee.contract, {
    type: 'SetUpApp',
    by: addressee.user.id,
    serviceId: typed(form, 'serviceId'),
    appUserId: typed(form, 'appUserId'),
    startPassword: typed(form, 'startPassword'),
  });
}
