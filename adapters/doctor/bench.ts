import type { ContractPlan } from '../../simulator/language/arrangements';
import type { CustomerCommand } from '../../simulator/language/commands';
import type { UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import type { Finding } from '../finding';
import type { SystemUnderTest } from '../system-under-test';
import { type Look, seen } from './look';

/** Seconds by which two clocks may differ before somebody should know. */
const TOLERABLE = 2;

/** By how much the clock of a bench differs from this machine's; `shown` reads it. */
export function clockFinding(
  shown: () => Promise<Instant>,
  kind: SystemUnderTest['capabilities']['clock'],
  now: Instant,
): Promise<Finding> {
  return seen({
    check: 'clock',
    path: capability('clock'),
    mend: 'see that the back door reads the clock of the system',
    see: async () => clockTold((await shown()) - now, kind),
  });
}

/** Where no back door reads the clock of the system, this machine's stands for it, and somebody has to look. */
export const unreadClock: Finding = {
  check: 'clock',
  level: 'warning',
  told: 'no back door reads the clock of the system',
  mend: 'see that it shows the time of this machine, to the second: what happens around a limit rests on it',
  path: ['reach', 'backDoor'],
};

/** The keys to a capability in a target. */
export const capability = (name: string) => ['reach', 'capabilities', name];

/** What the bench and the customer door can do, each tried once, on a contract of the fixtures. */
export async function benchFindings(
  system: SystemUnderTest,
  contract: ContractPlan,
  signIn: CustomerCommand,
): Promise<readonly Finding[]> {
  const { accounts, mailbox } = system.capabilities;
  if (accounts === 'none') return [];
  const user = contract.users[0]?.id ?? '';
  const shown: Finding[] = [];
  const looks = [openingLook(system, contract), signInLook(system, signIn, user, shown)];
  if (mailbox) looks.push(mailboxLook(system, user));
  const findings: Finding[] = [];
  for (const look of looks) findings.push(await seen(look));
  return [...findings, ...shown];
}

function openingLook({ bench }: SystemUnderTest, contract: ContractPlan): Look {
  return {
    check: 'contract',
    path: ['reach', 'accounts'],
    mend: 'see that the back door opens contracts, or that the pool holds one for each person',
    see: async () => {
      await bench.openContract(contract);
      return 'a contract can be opened';
    },
  };
}

/** `shown` takes what of the page after this sign-in does not fit. */
function signInLook(
  { customer, examine }: SystemUnderTest,
  signIn: CustomerCommand,
  user: UserId,
  shown: Finding[],
): Look {
  return {
    check: 'sign-in',
    path: ['reach', 'door'],
    mend: 'see that the account exists, with this password, and that the door finds its way in',
    see: async () => {
      const outcome = await customer.perform(signIn);
      if (!outcome.accepted) throw new Error(`the sign-in was refused: ${outcome.reason}`);
      shown.push(...((await examine?.(user, 'here')) ?? []));
      await customer.perform({ type: 'SignOut', by: user });
      return 'a user without a token signs in';
    },
  };
}

/** Whether the mails of a company are read. */
export function mailboxLook({ bench }: Pick<SystemUnderTest, 'bench'>, user: UserId): Look {
  return {
    check: 'mailbox',
    path: capability('mailbox'),
    mend: 'see that the back door reads mails, or declare mailbox: false',
    see: async () => `${(await bench.mailbox(user)).length} mails are read`,
  };
}

function clockTold(ahead: number, kind: string): string {
  if (Math.abs(ahead) <= TOLERABLE) return 'the clocks agree';
  const differ = `the clock of the system is ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead' : 'behind'}`;
  if (kind === 'wall-clock') throw new Error(`${differ}, so that codes will not agree`);
  return `${differ}; it is set for every scenario`;
}

/** What the bench is declared to lack: a run will be incomplete, and this is why. */
export function lackFindings({
  capabilities,
}: Pick<SystemUnderTest, 'capabilities'>): readonly Finding[] {
  const lacking = [
    ['clock', capabilities.clock === 'wall-clock', 'scenarios wait, or are not tested'],
    ['codes', capabilities.codes === 'none', 'nothing that needs a code is tested'],
    ['mailbox', !capabilities.mailbox, 'nothing that needs a mail is tested'],
    ['branchDesk', !capabilities.branchDesk, 'no procedure of the branch is tested'],
    ['views', !capabilities.views, 'no screen is tested'],
  ] as const;
  return lacking
    .filter(([, lacks]) => lacks)
    .map(([name, , told]) => ({ check: name, level: 'warning', told, path: capability(name) }));
}
