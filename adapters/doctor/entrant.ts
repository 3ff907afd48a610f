import type { ContractPlan } from '../../simulator/language/arrangements';
import type { CommandOf } from '../../simulator/language/commands';
import type { Finding } from '../finding';
import type { SystemUnderTest } from '../system-under-test';
import { capability, mailboxLook } from './bench';
import { type Place, seen, survived } from './look';

/** The doors that prepared people come in by, under their own names. */
export type Doors = Pick<SystemUnderTest, 'customer' | 'bench' | 'examine' | 'close'>;

/** A prepared user who comes in by their password alone. */
export interface Entrant {
  readonly contract: ContractPlan;
  readonly signIn: CommandOf<'SignIn'>;
}

/** What can be seen as a prepared user without using their account up. */
export async function entrantFindings(
  { contract, signIn }: Entrant,
  mailbox: boolean,
  { customer, bench, examine, close }: Doors,
): Promise<readonly Finding[]> {
  const { by } = signIn;
  try {
    await bench.openContract(contract);
    const mails = mailbox ? [await seen(mailboxLook({ bench }, by))] : [];
    const screens = await survived(screenMap, async () => {
      if (!examine) return [];
      await customer.perform(signIn);
      return [...(await examine(by, 'here')), ...(await examine(by, 'everywhere'))];
    });
    return [...mails, ...screens];
  } finally {
    await close();
  }
}

/** What is not looked at, because it would use a prepared account up. */
export const wouldUseUp: readonly Finding[] = [
  {
    check: 'contract',
    level: 'untried',
    told: 'not looked at: prepared contracts are there, and none is opened',
    path: ['reach', 'accounts'],
  },
  {
    check: 'codes',
    level: 'untried',
    told: 'not looked at: a token would have to come into use, which uses a prepared account up',
    path: capability('codes'),
  },
];

/** What is not looked at where everybody prepared is asked for more than their password, or kept out. */
export const nobodyInside: Finding = {
  check: 'screen map',
  level: 'untried',
  told: 'neither screens nor mails are looked at: no prepared account comes in by its password alone',
  path: ['reach', 'accounts'],
};

/** The screens, as a whole. */
export const screenMap: Place = {
  check: 'screen map',
  path: ['reach', 'door'],
  mend: 'see that the door can look its screens over',
};
