import { page } from '../frame';
import { WayButton } from '../parts';
import { paths, routes } from '../routes';
import { screenOf } from '../stand-ins';
import type { Answer, Visit } from '../visit';

/** The way to the sign-in, as the manual begins it: the credit union's own page. */
export function entrancePage(visit: Visit): Answer {
  const { bank, name } = visit.site;
  const [service = bank.profile.labels.serviceName] = screenOf(bank.profile, 'sign-in').path;
  return page({
    visit,
    title: name,
    children: (
      <section class="card">
        <p>ご利用になるサービスを選んでください。</p>
        <div class="buttons">
          <WayButton visit={visit} href={paths.service} label={service} />
        </div>
        {visit.site.console !== undefined && (
          <p class="quiet">
            ログインに使う情報とトークンの番号は、<a href={visit.site.console}>試験卓</a>
            にあります。
          </p>
        )}
      </section>
    ),
  });
}

/** The service's page before the sign-in. */
export function servicePage(visit: Visit): Answer {
  const { serviceName } = visit.site.bank.profile.labels;
  return page({
    visit,
    title: serviceName,
    children: (
      <section class="card">
        <p>ご利用のお客さまは、ログインへお進みください。</p>
        <div class="buttons">
          <WayButton visit={visit} href={routes['sign-in']} label="ログイン" />
        </div>
      </section>
    ),
  });
}
