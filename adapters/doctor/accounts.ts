import type { ContractPlan, UserPlan } from '../../simulator/language/arrangements';
import type { FirstFactor } from '../../simulator/language/commands';
import type { Finding } from '../finding';
import type { SystemUnderTest } from '../system-under-test';
import { faultAt, firstLine } from './look';

/** A refusal that shows a password to be right. */
const BEYOND_THE_PASSWORD = ['otp-required', 'stopped', 'token-expired', 'reissue-wait'];

const ACCOUNTS = ['reach', 'accounts'];

type Doors = Pick<SystemUnderTest, 'customer' | 'bench' | 'close'>;

/** Whether each prepared account signs in, or is asked for its code; `open` gives fresh doors for each contract. */
export async function accountFindings(
  contracts: readonly ContractPlan[],
  firstFactor: FirstFactor['kind'],
  open: () => Doors,
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  let usable = 0;
  for (const [n, contract] of contracts.entries()) {
    const path = [...ACCOUNTS, 'contracts', String(n)];
    try {
      const refused = await refusalsOf(contract, firstFactor, open());
      usable += contract.users.length - refused.size;
      for (const [m, told] of refused) faults.push(userFault(contract, m, told, path));
    } catch (error) {
      faults.push(contractFault(contract, error, path));
    }
  }
  return [...faults, summary(usable, contracts.flatMap(({ users }) => users).length)];
}

/** Why users of a contract cannot sign in, by their place in it. */
async function refusalsOf(
  contract: ContractPlan,
  firstFactor: FirstFactor['kind'],
  { customer, bench, close }: Doors,
): Promise<ReadonlyMap<number, string>> {
  const refusals = new Map<number, string>();
  try {
    await bench.openContract(contract);
    for (const [m, user] of contract.users.entries()) {
      const told = await refusalOf(customer, user, firstFactor);
      if (told !== undefined) refusals.set(m, told);
    }
    return refusals;
  } finally {
    // That a door does not close is found where the system is closed; here it says nothing of an account.
    await close().catch(() => {});
  }
}

/** Why somebody cannot sign in; undefined when they can, or only their code is missing. */
async function refusalOf(
  customer: SystemUnderTest['customer'],
  { id, loginId, certificate, password }: UserPlan,
  kind: FirstFactor['kind'],
): Promise<string | undefined> {
  const firstFactor: FirstFactor =
    kind === 'id' ? { kind, loginId, password } : { kind, certificate, password };
  try {
    const outcome = await customer.perform({ type: 'SignIn', by: id, firstFactor });
    if (outcome.accepted) await customer.perform({ type: 'SignOut', by: id });
    else if (!BEYOND_THE_PASSWORD.includes(outcome.reason)) return outcome.reason;
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
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
