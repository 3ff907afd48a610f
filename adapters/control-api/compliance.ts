import type { ContractPlan } from '../../simulator/language/arrangements';
import { answers } from '../../simulator/language/control-api';
import type { Capabilities } from '../system-under-test';
import { controlBench } from './client';
import { ask, type Endpoint } from './fetching';

/** What a check of a control API found, by the name of the check. */
export interface ComplianceFinding {
  readonly check: string;
  readonly ok: boolean;
  /** Why not; a mend follows the semicolon. */
  readonly told: string;
}

const USER = 'compliance-check';

/** A contract that the check opens; nobody signs in with it. */
const contract: ContractPlan = {
  id: USER,
  users: [
    {
      id: USER,
      name: USER,
      role: 'master',
      loginId: USER,
      certificate: `CN=${USER}`,
      password: 'not-a-secret',
      confirmationPassword: 'not-a-secret',
    },
  ],
  software: [],
};

/** Tries every operation that the capabilities promise, in an order in which each can succeed. */
export async function complianceOf(
  endpoint: Endpoint,
  capabilities: Pick<Capabilities, 'clock' | 'codes' | 'accounts' | 'mailbox' | 'branchDesk'>,
): Promise<readonly ComplianceFinding[]> {
  const bench = controlBench(endpoint);
  const found: ComplianceFinding[] = [];
  const check = async (name: string, tried: () => Promise<string | undefined>): Promise<void> => {
    const told = await tried().catch((error: Error) => error.message);
    found.push({ check: name, ok: told === undefined, told: told ?? 'as described' });
  };
  await check('refuses-strangers', () => refusesStrangers(endpoint));
  await check('clock-is-read', async () => {
    await bench.now();
    return undefined;
  });
  if (capabilities.accounts === 'create')
    await check('contract-opens', async () => {
      await bench.openContract(contract);
      const serial = await bench.serialOf(USER);
      return serial === undefined ? undefined : 'a fresh contract has a token; open it without any';
    });
  if (capabilities.clock !== 'wall-clock')
    await check('clock-is-set', async () => {
      const wanted = (await bench.now()) + 60;
      await bench.setClock(wanted);
      const shown = await bench.now();
      return Math.abs(shown - wanted) <= 5
        ? undefined
        : `set to ${wanted} it shows ${shown}; PUT /clock has to take effect before it answers`;
    });
  if (capabilities.accounts === 'create' && capabilities.mailbox)
    await check('mails-are-read', async () => {
      const mails = await bench.mailbox(USER);
      return mails.length === 0 ? undefined : 'a fresh contract has mails; open it without any';
    });
  if (capabilities.accounts === 'create' && capabilities.branchDesk)
    await check('branch-answers', async () => {
      await bench.atBranch({ type: 'CallHelpDesk' }, USER);
      return undefined;
    });
  return found;
}

async function refusesStrangers(endpoint: Endpoint): Promise<string | undefined> {
  const stranger = { ...endpoint, token: `not-${endpoint.token.length}` };
  try {
    await ask(stranger, { method: 'GET', path: '/clock' }, answers.clock);
  } catch (error) {
    const refused = (error as { kind?: string }).kind === 'refused-access';
    return refused ? undefined : (error as Error).message;
  }
  return 'it answers without the right token; refuse with 401';
}
