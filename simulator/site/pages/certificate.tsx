import { page } from '../frame';
import { refusedPage } from '../refused';
import { routes } from '../routes';
import { type Answer, queryOf, type Visit } from '../visit';

/** What a browser shows when a site asks for a certificate: those that are on this computer. */
export function certificatePage(visit: Visit): Answer {
  if (!visit.site.bank.profile.screens.password) return refusedPage(visit, 'password');
  const children = (
    <form method="get" action={`${visit.site.base}${routes.password}`}>
      <fieldset class="choices">
        <legend>証明書情報</legend>
        {usersOf(visit).map(({ name, certificate }, n) => (
          <div class="choice">
            <input type="radio" name="certificate" id={`certificate-${n}`} value={certificate} />
            <label for={`certificate-${n}`}>
              {name}（{certificate}）
            </label>
          </div>
        ))}
        <Other />
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary">
          OK
        </button>
      </div>
    </form>
  );
  return page({ visit, title: '証明書の確認', children });
}

function usersOf({ site }: Visit) {
  return site.bank.contracts.flatMap(({ users }) => Object.values(users));
}

/** A certificate that nobody here has can be presented, too. */
const Other = () => (
  <div class="field">
    <div class="label">
      <label for="other">ほかの電子証明書</label>
    </div>
    <div class="input">
      <input id="other" name="other" type="text" autocomplete="off" />
    </div>
  </div>
);

/** The certificate that was chosen: one that was typed comes before one of the list. */
export function chosenCertificate(visit: Visit): string {
  return queryOf(visit, 'other') || queryOf(visit, 'certificate');
}
