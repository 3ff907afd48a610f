import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { CommandOf, FirstFactor } from '../../simulator/language/commands';
import type { Finding } from '../finding';
import type { SystemUnderTest } from '../system-under-test';
import type { Doors, Entrant } from './entrant';
import { faultAt, firstLine } from './look';

/** A refusal that shows a password to be right. */
const BEYOND_THE_PASSWORD = ['otp-required', 'stopped', 'token-expired', 'reissue-wait'];

const ACCOUNTS = ['reach', 'accounts'];

/** What became of a sign-in: inside, asked for more than the password, or why not. */
type Entry = 'inside' | 'known' | { readonly refused: string };

/** What was found of the prepared accounts. */
interface AccountsFound {
  readonly findings: readonly Finding[];
  /** The first user who came in by their password alone: the other looks are taken as them. */
  readonly entrant?: Entrant;
}

/** Whether each prepared account signs in, or is asked for its code; `open` gives fresh doors for each contract. */
export async function accountsFound(
  contracts: readonly ContractPlan[],
  kind: FirstFactor['kind'],
  open: () => Doors,
): Promise<AccountsFound> {
  const faults: Finding[] = [];
  const entrants: Entrant[] = [];
  let usable = 0;
  for (const [n, contract] of contracts.entries()) {
    const path = [...ACCOUNTS, 'contracts', String(n)];
    try {
      const entries = await entriesOf(contract, kind, open());
      for (const [m, [user, entry]] of entries.entries()) {
        if (typeof entry === 'object') faults.push(userFault(contract, m, entry.refused, path));
        else usable += 1;
        if (entry === 'inside') entrants.push({ contract, signIn: signInOf(user, kind) });
      }
    } catch (error) {
      faults.push(contractFault(contract, error, path));
    }
  }
  const findings = [...faults, summary(usable, contracts.flatMap(({ users }) => users).length)];
  const [entrant] = entrants;
  return { findings, ...(entrant ? { entrant } : {}) };
}

/** How far each user of a contract comes, in their order. */
async function entriesOf(
  contract: ContractPlan,
  kind: FirstFactor['kind'],
  { customer, bench, close }: Doors,
): Promise<readonly (readonly [UserPlan, Entry])[]> {
  const entries: [UserPlan, Entry][] = [];
  try {
    await bench.openContract(contract);
    for (const user of contract.users)
      entries.push([user, await entryBy(customer, signInOf(user, kind))]);
    return entries;
  } finally {
    // That a door does not close is found where the system is closed; here it says nothing of an account.
    await close().catch(() => {});
  }
}

async function entryBy(
  customer: SystemUnderTest['customer'],
  signIn: CommandOf<'SignIn'>,
): Promise<Entry> {
  try {
    const outcome = await customer.perform(signIn);
    if (!outcome.accepted)
      return BEYOND_THE_PASSWORD.includes(outcome.reason) ? 'known' : { refused: outcome.reason };
    await customer.perform({ type: 'SignOut', by: signIn.by });
    return 'inside';
  } catch (error) {
    return { refused: firstLine(error) };
  }
}

function signInOf(
  { id, loginId, certificate, password }: UserPlan,
  kind: FirstFactor['kind'],
): CommandOf<'SignIn'> {
  const firstFactor: FirstFactor =
    kind === 'id' ? { kind, loginId, password } : { kind, certificate, password };
  return { type: 'SignIn', by: id, firstFactor };
}

function userFault(
  { id, users }: ContractPlan,
  m: number,
  told: string,
  contract: readonly string[],
): Finding {
  const { loginId = '', certificate = '' } = users[m] ?? {};
  const path = [...contract, 'users', String(m)];
  const mend = 'correct the account, or prepare it again';
  return faultAt({ check: 'accounts', path, mend }, `${id}, ${loginId || certificate}: ${told}`);
}

function contractFault({ id }: ContractPlan, error: unknown, path: readonly string[]): Finding {
  const mend = 'see that the back door takes this contract, or prepare it again';
  return faultAt({ check: 'accounts', path, mend }, `${id}: ${firstLine(error)}`);
}

function summary(usable: number, all: number): Finding {
  const [check, path] = ['accounts', ACCOUNTS];
  const told = `${usable} of ${all} prepared accounts sign in`;
  if (usable === all) return { check, level: 'ok', told, path };
  return faultAt({ check, path, mend: 'mend the others, or take them out' }, told);
}
