import type { Step } from '../adapters/operator/workload';
import { Hands } from '../adapters/target/hands';
import type { ContractPlan } from '../simulator/language/arrangements';
import type { Serial, UserId } from '../simulator/language/people';
import type { PreparedAccount } from './accounts';
import { handedOver } from './needs';
import type { Act } from './recording';

/**
 * The work of a person with the tokens that were prepared, in the place of those that a scenario makes
 * up. Where none was, nobody knows its serial before it is handed over; nor that of an app, which the
 * system under test gives.
 */
export function withPreparedTokens(
  steps: readonly Step[],
  acts: readonly Act[],
  accounts: readonly PreparedAccount[],
): readonly Step[] {
  const places = placesIn(acts, accounts);
  return steps.map(({ serial, ...step }) => {
    const own = serial === undefined ? undefined : places.get(serial);
    return own === undefined ? step : { ...step, serial: own };
  });
}

/** The prepared serial of every token that comes into somebody's hands. */
function placesIn(
  acts: readonly Act[],
  accounts: readonly PreparedAccount[],
): ReadonlyMap<Serial, Serial | undefined> {
  const hands = new Hands<Serial>();
  const places = new Map<Serial, Serial | undefined>();
  for (const { call, asked } of acts)
    if (call === 'openContract') for (const { id } of (asked[0] as ContractPlan).users) play(id);
  for (const { serial, holder } of handedOver(acts)) places.set(serial, hands.next(holder));
  return places;

  function play(user: UserId): void {
    const account = accounts.find(({ users }) => users.includes(user));
    if (account) hands.play(user, account.serials?.[user] ?? []);
  }
}
