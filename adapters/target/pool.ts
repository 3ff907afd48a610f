import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { CustomerCommand, FirstFactor } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import type { Target } from './schema';
import { revealed, type SecretStore } from './secrets';

type Accounts = Target['reach']['accounts'];
type Prepared = Extract<Accounts, { kind: 'pool' }>['contracts'];
type PreparedUser = Prepared[number]['users'][number];

/** A layer over a system whose contracts were prepared by hand: each scenario takes the next ones. */
export function pooled(
  contracts: Prepared,
  secrets: SecretStore,
): (system: SystemUnderTest) => SystemUnderTest {
  const free = [...contracts];
  return (system) => {
    const played = new Map<UserId, { readonly plan: UserPlan; readonly own: PreparedUser }>();
    const take = (plan: ContractPlan): void => {
      const fits = ({ users }: Prepared[number]) =>
        plan.users.every(({ id }) => users.some(({ as }) => as === id));
      const index = free.findIndex(fits);
      if (index < 0)
        throw new CapabilityMissing(
          'accounts',
          `a prepared contract with ${plan.users.map(({ id }) => id).join(', ')}`,
          'none is left in the pool; prepare more, each serves one scenario',
        );
      const [contract] = free.splice(index, 1);
      for (const user of plan.users) {
        const own = contract?.users.find(({ as }) => as === user.id);
        if (own) played.set(user.id, { plan: user, own });
      }
    };
    return {
      ...system,
      customer: {
        perform: (command) => system.customer.perform(asPrepared(command, played, secrets)),
        see: async (view, as) => {
          const seen = await system.customer.see(view, as);
          return seen && { ...seen, rows: seen.rows.map((row) => row.map(asPlanned(played))) };
        },
      },
      bench: { ...system.bench, openContract: async (plan) => take(plan) },
    };
  };
}

type Played = ReadonlyMap<UserId, { readonly plan: UserPlan; readonly own: PreparedUser }>;

/** What the user of a prepared account types where a scenario has the planned one type theirs. */
function asPrepared(
  command: CustomerCommand,
  played: Played,
  secrets: SecretStore,
): CustomerCommand {
  const user = played.get(command.by);
  if (!user) return command;
  const own = (typed: string, planned: string, reference: PreparedUser['password']): string =>
    typed === planned ? revealed(reference, secrets) : typed;
  if (command.type === 'SignIn') {
    const { firstFactor } = command;
    const password = own(firstFactor.password, user.plan.password, user.own.password);
    return { ...command, firstFactor: { ...presented(firstFactor, user), password } };
  }
  if (!('confirmationPassword' in command)) return command;
  const { confirmationPassword: typed } = command;
  const { plan, own: account } = user;
  const confirmed = own(typed, plan.confirmationPassword, account.confirmationPassword);
  return {
    ...command,
    confirmationPassword: own(confirmed, plan.password, account.password),
  };
}

function presented(
  factor: FirstFactor,
  { plan, own }: { readonly plan: UserPlan; readonly own: PreparedUser },
): FirstFactor {
  if (factor.kind === 'id')
    return factor.loginId === plan.loginId ? { ...factor, loginId: own.loginId } : factor;
  return factor.certificate === plan.certificate
    ? { ...factor, certificate: own.certificate }
    : factor;
}

/** A cell of a list as the scenario knows it: the names and login ids of the plan. */
function asPlanned(played: Played): (cell: string) => string {
  const names = new Map(
    [...played.values()].flatMap(({ plan, own }) => [
      [own.loginId, plan.loginId] as const,
      [own.name, plan.name] as const,
    ]),
  );
  return (cell) => names.get(cell) ?? cell;
}
