import type { ContractPlan } from '../../simulator/language/arrangements';
import { answers } from '../../simulator/language/control-api';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
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

type Bench = SystemUnderTest['bench'];
type Promised = Pick<Capabilities, 'clock' | 'codes' | 'accounts' | 'mailbox' | 'branchDesk'>;

/** One thing that a control API must do, where the capabilities promise it. */
interface Trial {
  readonly check: string;
  readonly promised?: (capabilities: Promised) => boolean;
  /** What is wrong; undefined when nothing is. What it throws is wrong, too. */
  readonly wrong: (bench: Bench, at: Endpoint) => Promise<string | undefined>;
}

const makes = ({ accounts }: Promised) => accounts === 'create';

/** In an order in which each can succeed. */
const trials: readonly Trial[] = [
  { check: 'refuses-strangers', wrong: (_, endpoint) => refusesStrangers(endpoint) },
  { check: 'clock-is-read', wrong: readsClock },
  { check: 'contract-opens', promised: makes, wrong: opensContract },
  { check: 'clock-is-set', promised: ({ clock }) => clock !== 'wall-clock', wrong: setsClock },
  { check: 'mails-are-read', promised: (able) => makes(able) && able.mailbox, wrong: readsMails },
  {
    check: 'branch-answers',
    promised: (able) => makes(able) && able.branchDesk,
    wrong: answersAtBranch,
  },
];

/** Tries every operation that the capabilities promise. */
export async function complianceOf(
  endpoint: Endpoint,
  capabilities: Promised,
): Promise<readonly ComplianceFinding[]> {
  const bench = controlBench(endpoint);
  const found: ComplianceFinding[] = [];
  for (const { check, promised, wrong } of trials) {
    if (promised && !promised(capabilities)) continue;
    const told = await wrong(bench, endpoint).catch((error: Error) => error.message);
    found.push({ check, ok: told === undefined, told: told ?? 'as described' });
  }
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

async function readsClock(bench: Bench): Promise<undefined> {
  await bench.now();
}

async function opensContract(bench: Bench): Promise<string | undefined> {
  await bench.openContract(contract);
  const serial = await bench.serialOf(USER);
  return serial === undefined ? undefined : 'a fresh contract has a token; open it without any';
}

async function setsClock(bench: Bench): Promise<string | undefined> {
  const wanted = (await bench.now()) + 60;
  await bench.setClock(wanted);
  const shown = await bench.now();
  return Math.abs(shown - wanted) <= 5
    ? undefined
    : `set to ${wanted} it shows ${shown}; PUT /clock has to take effect before it answers`;
}

async function readsMails(bench: Bench): Promise<string | undefined> {
  const mails = await bench.mailbox(USER);
  return mails.length === 0 ? undefined : 'a fresh contract has mails; open it without any';
}

async function answersAtBranch(bench: Bench): Promise<undefined> {
  await bench.atBranch({ type: 'CallHelpDesk' }, USER);
}
