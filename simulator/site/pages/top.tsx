import type { ViewName } from '../../language/views';
import { page } from '../frame';
import { Lead, TopLink } from '../parts';
import { refusedPage } from '../refused';
import { paths, routes } from '../routes';
import { screenOf } from '../stand-ins';
import { type Answer, goTo, perform, see, type Visit } from '../visit';

/** The page after a sign-in. Whoever is kept on the registration screen is asked about that first. */
export function topPage(visit: Visit): Answer {
  const view = see(visit, 'top');
  if (!view)
    return see(visit, 'registration') ? goTo(visit, paths.leaving) : refusedPage(visit, 'top');
  const { title, id } = view.screen;
  const { issuance } = visit.site.bank.profile;
  return page({
    visit,
    title,
    id,
    children: (
      <>
        <Lead visit={visit} screen={view.screen} />
        <Transactions visit={visit} />
        {issuance.softwareByMail && <SoftwareToken visit={visit} />}
      </>
    ),
  });
}

const Transactions = ({ visit }: { readonly visit: Visit }) => (
  <>
    <h2>お取引</h2>
    <ul class="cards">
      <Card visit={visit} href={paths.inquiry} label="残高照会" remark="口座の残高を照会します" />
      <Card
        visit={visit}
        href={paths.transfer}
        label="振込の承認"
        remark="承認待ちの振込が1件あります"
      />
    </ul>
  </>
);

/** The manual says that these screens are reached after a sign-in, but not how. */
const SoftwareToken = ({ visit }: { readonly visit: Visit }) => (
  <>
    <h2>ワンタイムパスワード</h2>
    <ul class="cards">
      <ScreenCard
        visit={visit}
        view="issuance"
        remark="アプリをお使いの携帯電話へメールを送ります"
      />
      <ScreenCard
        visit={visit}
        view="confirmation"
        remark="アプリの設定後、最初の番号を確認します"
      />
    </ul>
  </>
);

interface CardProps {
  readonly visit: Visit;
  readonly href: string;
  readonly label: string;
  readonly remark: string;
}

const ScreenCard = (props: Pick<CardProps, 'visit' | 'remark'> & { readonly view: ViewName }) => {
  const { title } = screenOf(props.visit.site.bank.profile, props.view);
  return <Card {...props} href={routes[props.view]} label={title} />;
};

const Card = ({ visit, href, label, remark }: CardProps) => (
  <li>
    <a href={`${visit.site.base}${href}`}>{label}</a>
    <small>{remark}</small>
  </li>
);

/** 残高照会: there is no money here, only the question whether the customer may ask. */
export function inquiryPage(visit: Visit): Answer {
  const outcome = perform(visit, { type: 'MakeInquiry' });
  if (!outcome.accepted) return refusedPage(visit, 'top');
  return page({
    visit,
    title: '残高照会',
    children: (
      <>
        <p>照会を受け付けました。このシミュレータに口座はありません。</p>
        <TopLink visit={visit} />
      </>
    ),
  });
}
