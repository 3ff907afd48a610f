import { CapabilityMissing } from '../adapters/faults';
import { missingApp, takesApp } from '../adapters/target/missing-app';
import { StartDates } from '../adapters/target/start-dates';
import { moved, movedInstant } from '../adapters/wall-clock/calendar-shift';
import type { ContractPlan } from '../simulator/language/arrangements';
import type { CustomerCommand } from '../simulator/language/commands';
import type { UserId } from '../simulator/language/people';
import type { PreparedAccount } from './accounts';
import type { Act } from './recording';

/**
 * What a prepared account lacks for a scenario that plays some days later than written, though its people
 * and tokens suffice; undefined where it lacks nothing. A run would find the same, and use the account up.
 */
export function shortcomingOf(
  account: PreparedAccount,
  acts: readonly Act[],
  days: number,
): CapabilityMissing | undefined {
  return withoutApp(account, acts) ?? otherStartDate(account, acts, days);
}

function withoutApp({ users, apps = users }: PreparedAccount, acts: readonly Act[]) {
  const wanting = acts
    .filter(({ call }) => call === 'perform')
    .map(({ asked }) => asked[0] as CustomerCommand)
    .find(
      (command) => takesApp(command) && users.includes(command.by) && !apps.includes(command.by),
    );
  return wanting && missingApp(wanting.by);
}

function otherStartDate(account: PreparedAccount, acts: readonly Act[], days: number) {
  const starts = new StartDates();
  try {
    for (const act of acts) follow(starts, account, act, days);
    return undefined;
  } catch (error) {
    if (error instanceof CapabilityMissing) return error;
    throw error;
  }
}

/** What comes of the start dates when an act is done on the account. */
function follow(starts: StartDates, account: PreparedAccount, act: Act, days: number): void {
  const { call, asked, at } = act;
  const [told, of = ''] = asked as readonly [{ readonly type?: string }?, UserId?];
  if (call === 'openContract') {
    const plan = moved(told as ContractPlan, days);
    if (plan.users.some(({ id }) => account.users.includes(id))) starts.play(plan, account);
  }
  if (call === 'arrange' && told?.type === 'StartDate') starts.begin(of);
  if (['perform', 'see', 'atBranch'].includes(call)) starts.check(movedInstant(at, days));
}
