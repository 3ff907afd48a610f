import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reason } from '../language/outcome';
import type { FieldName } from '../site/forms';
import type { Answer, Visit } from '../site/visit';
import { refusals } from './wording';

/** The one address of every page; which page it is stands in its query. */
export const GATEWAY = '/eb/Gateway';

/** Number of a page: as in many systems, the only thing that is on it for sure. */
export type PageNumber =
  | 'G000'
  | 'G010'
  | 'G020'
  | 'G030'
  | 'G090'
  | 'M000'
  | 'K010'
  | 'K020'
  | 'A010'
  | 'A011'
  | 'A020'
  | 'A021'
  | 'T010'
  | 'T011'
  | 'T012'
  | 'Z010'
  | 'X999';

/** The address of a page, without the path under which the pages are mounted. */
export function addressOf(number: PageNumber): string {
  return `${GATEWAY}?scr=${number}`;
}

interface PageProps {
  readonly visit: Visit;
  readonly number: PageNumber;
  readonly title: string;
  readonly refusal?: Reason | undefined;
  readonly children?: Child;
}

/** Stands on every page, for each can be opened without the frames around it. */
export const Simulator = () => <p class="sim">試験用のシミュレータです</p>;

/** Whatever this vendor shows: with the same style and script, whatever stands in it. */
export function documentOf(
  visit: Visit,
  head: Child,
  body: Child,
  status: ContentfulStatusCode = 200,
): Answer {
  const { base } = visit.site;
  return visit.context.html(
    html`<!doctype html>${(
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          {head}
          <link rel="stylesheet" href={`${base}/eb/eb.css`} />
          <script src={`${base}/eb/eb.js`} defer />
        </head>
        {body}
      </html>
    )}`,
    status,
  );
}

/** A page within its frame: tables for layout, and nothing that has a role. */
export function page(
  { visit, number, title, refusal, children }: PageProps,
  status: ContentfulStatusCode = 200,
): Answer {
  return documentOf(
    visit,
    <title>EB</title>,
    <body class="eb" id={number}>
      <table class="frame">
        <tr>
          <td class="bar">{title}</td>
          <td class="bar number">{number}</td>
        </tr>
        {refusal && (
          <tr>
            <td class="err" colspan={2}>
              {refusals[refusal]}
            </td>
          </tr>
        )}
        <tr>
          <td colspan={2}>{children}</td>
        </tr>
      </table>
      <Simulator />
    </body>,
    status,
  );
}

/** A notice, which is left by 次へ. */
export function noticeOf(
  visit: Visit,
  {
    number,
    title,
    text,
    next,
  }: Record<'number' | 'next', PageNumber> & Record<'title' | 'text', string>,
): Answer {
  return page({
    visit,
    number,
    title,
    children: (
      <p>
        {text}
        <To visit={visit} number={next}>
          次へ
        </To>
      </p>
    ),
  });
}

/** A form of rows in a table; it is sent by a link, as there are no buttons. */
export const Form = (props: {
  readonly visit: Visit;
  readonly number: PageNumber;
  readonly fields: readonly FieldName[];
  readonly send: string;
  readonly children?: Child;
}) => (
  <form method="post" action={`${props.visit.site.base}${addressOf(props.number)}`}>
    {props.children}
    <table class="form">
      {props.fields.map((name) => (
        <tr>
          <td>{captions[name]}</td>
          <td>
            <input
              name={name}
              type={/assword/.test(name) ? 'password' : 'text'}
              autocomplete="off"
            />
          </td>
        </tr>
      ))}
      <tr>
        <td />
        <td>
          <a class="send" href={`${props.visit.site.base}${addressOf(props.number)}`}>
            {props.send}
          </a>
        </td>
      </tr>
    </table>
  </form>
);

/** What stands before a field; not tied to it. */
const captions: Partial<Record<FieldName, string>> = {
  loginId: 'ユーザーコード',
  password: '暗証',
  otp: '使い捨て番号',
  serial: '機番',
  confirmationPassword: '実行暗証',
};

/** A link to another page. */
export const To = (props: {
  readonly visit: Visit;
  readonly number: PageNumber;
  readonly children?: Child;
}) => <a href={`${props.visit.site.base}${addressOf(props.number)}`}>{props.children}</a>;
