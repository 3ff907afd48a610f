import type { Reason } from '../language/outcome';
import type { View } from '../language/views';
import { type Form as Fields, typed, typedOtp } from '../site/forms';
import {
  type Answer,
  goTo,
  goToResult,
  isResult,
  type OwnCommand,
  perform,
  see,
  type Visit,
} from '../site/visit';
import { addressOf, Form, page } from './page';
import { insteadPage } from './refused';
import { dateOf, headingOf } from './wording';

/** A list of users of whom some are chosen, and what then becomes of them. */
const lists = {
  'unlock-list': { number: 'A010', title: 'ロックの一覧', send: 'ロックを解く', done: 'A011' },
  'revocation-list': { number: 'A020', title: '認証機の一覧', send: '抹消する', done: 'A021' },
} as const;
type ListName = keyof typeof lists;

export function listPage(visit: Visit, name: ListName, refusal?: Reason): Answer {
  const view = see(visit, name);
  if (!view) return insteadPage(visit, commandOf(visit, name, new URLSearchParams()), refusal);
  const { number, title, send } = lists[name];
  const asksForCode = view.screen.fields.some(({ label }) => label === 'ワンタイムパスワード');
  return page({
    visit,
    number,
    title,
    refusal,
    children: (
      <Form
        visit={visit}
        number={number}
        fields={['confirmationPassword', ...(asksForCode ? (['otp'] as const) : [])]}
        send={send}
      >
        <Rows view={view} choose />
      </Form>
    ),
  });
}

/** The columns in the reverse order of the manual, so that the boxes stand last. */
const Rows = ({ view: { screen, rows }, choose }: { view: View; choose?: true }) => {
  const id = screen.columns.indexOf('ログインID');
  return (
    <table class="list">
      <tr>
        {screen.columns
          .map(headingOf)
          .reverse()
          .map((heading) => (
            <td class="head">{heading}</td>
          ))}
      </tr>
      {rows.map((row) => (
        <tr class="row">
          {row
            .map((cell, n) => (
              <td>
                {choose && screen.columns[n] === '選択' ? (
                  <input type="checkbox" name="who" value={row[id]} />
                ) : (
                  dateOf(cell)
                )}
              </td>
            ))
            .reverse()}
        </tr>
      ))}
    </table>
  );
};

export function operate(visit: Visit, name: ListName, form: Fields): Answer {
  const outcome = perform(visit, commandOf(visit, name, form));
  return outcome.accepted
    ? goToResult(visit, addressOf(lists[name].done))
    : listPage(visit, name, outcome.reason);
}

function commandOf({ site, customer }: Visit, name: ListName, form: Fields): OwnCommand {
  // Only users of the operator's own contract can be chosen, whatever the form says.
  const users = form.getAll('who').flatMap((loginId) => {
    const holder = site.bank.holderOf('id', loginId);
    return holder && holder.contract === customer?.contract ? [holder.user.id] : [];
  });
  const confirmationPassword = typed(form, 'confirmationPassword');
  return name === 'unlock-list'
    ? { type: 'UnlockUsers', users, confirmationPassword }
    : { type: 'RevokeTokens', users, confirmationPassword, ...typedOtp(form) };
}

export function resultPage(visit: Visit, name: 'unlock-result' | 'revocation-result'): Answer {
  const view = see(visit, name);
  if (!view) return insteadPage(visit, { type: 'MakeInquiry' });
  if (!isResult(visit)) return goTo(visit, addressOf('M000'));
  return page({
    visit,
    number: name === 'unlock-result' ? 'A011' : 'A021',
    title: '次のとおり承りました',
    children: <Rows view={view} />,
  });
}
