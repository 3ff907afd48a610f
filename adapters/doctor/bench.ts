import type { ContractPlan } from '../../simulator/language/arrangements';
import type { CustomerCommand } from '../../simulator/language/commands';
import type { Instant } from '../../simulator/language/time';
import type { SystemUnderTest } from '../system-under-test';
import type { Finding } from '../finding';

/** Seconds by which two clocks may differ before somebody should know. */
const TOLERABLE = 2;

/** One look at the system: what was tried, and what is to be mended when it fails. */
interface Look {
  readonly check: string;
  readonly path: readonly string[];
  readonly mend: string;
  /** What was seen; throws, or rejects, when it is not as it should be. */
  readonly see: () => Promise<string>;
}

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

const capability = (name: string) => ['reach', 'capabilities', name];

/** What the bench and the customer door can do, each tried once, on a contract of the fixtures. */
export async function benchFindings(
  system: SystemUnderTest,
  contract: ContractPlan,
  signIn: CustomerCommand,
): Promise<readonly Finding[]> {
  const { capabilities, bench, customer } = system;
  const user = contract.users[0]?.id ?? '';
  /** What of the page after this sign-in does not fit. */
  const shown: Finding[] = [];
  const looks: Look[] = [];
  if (capabilities.accounts !== 'none')
    looks.push(
      {
        check: 'contract',
        path: ['reach', 'accounts'],
        mend: 'see that the back door opens contracts, or that the pool holds one for each person',
        see: async () => {
          await bench.openContract(contract);
          return 'a contract can be opened';
        },
      },
      {
        check: 'sign-in',
        path: ['reach', 'door'],
        mend: 'see that the account exists, with this password, and that the door finds its way in',
        see: async () => {
          const outcome = await customer.perform(signIn);
          if (!outcome.accepted) throw new Error(`the sign-in was refused: ${outcome.reason}`);
          shown.push(...((await system.examine?.(user, 'here')) ?? []));
          await customer.perform({ type: 'SignOut', by: user });
          return 'a user without a token signs in';
        },
      },
    );
  if (capabilities.mailbox && capabilities.accounts !== 'none')
    looks.push({
      check: 'mailbox',
      path: capability('mailbox'),
      mend: 'see that the back door reads mails, or declare mailbox: false',
      see: async () => `${(await bench.mailbox(user)).length} mails are read`,
    });
  const findings: Finding[] = [];
  for (const look of looks) findings.push(await seen(look));
  return [...findings, ...shown];
}

function clockTold(ahead: number, kind: string): string {
  if (Math.abs(ahead) <= TOLERABLE) return 'the clocks agree';
  const differ = `the clock of the system is ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead' : 'behind'}`;
  if (kind === 'wall-clock') throw new Error(`${differ}, so that codes will not agree`);
  return `${differ}; it is set for every scenario`;
}

async function seen({ check, path, mend, see }: Look): Promise<Finding> {
  try {
    return { check, level: 'ok', told: await see(), path };
  } catch (error) {
    const [told = ''] = (error as Error).message.split('\n');
    return { check, level: 'fault', told, mend, path };
  }
}

/** What the bench is declared to lack: a run will be incomplete, and this is why. */
export function lackFindings({ capabilities }: SystemUnderTest): readonly Finding[] {
  const lacking = [
    ['clock', capabilities.clock === 'wall-clock', 'scenarios wait, or are not tested'],
    ['codes', capabilities.codes === 'none', 'nothing that needs a code is tested'],
    ['mailbox', !capabilities.mailbox, 'nothing that needs a mail is tested'],
    ['branchDesk', !capabilities.branchDesk, 'no procedure of the branch is tested'],
    ['views', !capabilities.views, 'no screen is tested'],
  ] as const;
  return lacking
    .filter(([, lacks]) => lacks)
    .map(([name, , told]) => ({
      check: name,
      level: 'warning',
      told,
      path: ['reach', 'capabilities', name],
    }));
}
