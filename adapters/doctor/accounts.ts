import type { ContractPlan } from '../../simulator/language/arrangements';
import type { FirstFactor } from '../../simulator/language/commands';
import type { SystemUnderTest } from '../system-under-test';
import type { Finding } from '../finding';

/** A refusal that shows a password to be right. */
const BEYOND_THE_PASSWORD = ['otp-required', 'stopped', 'token-expired', 'reissue-wait'];

/** Whether each prepared account signs in, or is asked for its code; `door` opens afresh for each contract. */
export async function accountFindings(
  contracts: readonly ContractPlan[],
  firstFactor: FirstFactor['kind'],
  door: () => Pick<SystemUnderTest, 'customer' | 'bench' | 'close'>,
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  let usable = 0;
  for (const [n, contract] of contracts.entries()) {
    const { customer, bench, close } = door();
    await bench.openContract(contract);
    for (const [m, user] of contract.users.entries()) {
      const told = await refusalOf(customer, user, firstFactor);
      if (told === undefined) usable += 1;
      else
        faults.push({
          check: 'accounts',
          level: 'fault',
          told: `${contract.id}, ${user.loginId || user.certificate}: ${told}`,
          mend: 'correct the account, or prepare it again',
          path: ['reach', 'accounts', 'contracts', String(n), 'users', String(m)],
        });
    }
    await close();
  }
  const told = `${usable} of ${usable + faults.length} prepared accounts sign in`;
  return [...faults, { check: 'accounts', level: 'ok', told, path: ['reach', 'accounts'] }];
}

/** Why somebody cannot sign in; undefined when they can, or only their code is missing. */
async function refusalOf(
  customer: SystemUnderTest['customer'],
  { id, loginId, certificate, password }: ContractPlan['users'][number],
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
    return (error as Error).message.split('\n')[0];
  }
}
