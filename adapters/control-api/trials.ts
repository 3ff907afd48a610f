import { answers } from '../../simulator/language/control-api';
import { clockTrials } from './clock-trials';
import { ask } from './fetching';
import {
  ARRANGED,
  AT_BRANCH,
  contractAt,
  ok,
  type Promised,
  type Seen,
  type Stage,
  type Trial,
  token,
  UNKNOWN,
  untried,
  wrong,
} from './trial';

const madeAccounts = ({ accounts }: Promised) =>
  accounts === 'create' ? undefined : 'it opens contracts, and accounts are declared otherwise';

/** Minutes from now on whose codes are compared. */
const MINUTES = [0, 1, 2, 3];

/** In an order in which each can succeed. */
export const trials: readonly Trial[] = [
  { check: 'refuses-strangers', operations: ['readClock'], look: refusesStrangers },
  ...clockTrials,
  {
    check: 'contract-opens',
    operations: ['openContract', 'serialOf'],
    unpromised: madeAccounts,
    needs: ['clock-is-read'],
    otherwise: 'accounts: { kind: pool, … }, or none',
    look: opensContract,
  },
  {
    check: 'state-is-arranged',
    operations: ['arrange', 'serialOf'],
    unpromised: ({ arrangements }) =>
      arrangements ? undefined : 'arrangements are declared not to be offered',
    needs: ['contract-opens'],
    otherwise: 'arrangements: false',
    look: arrangesState,
  },
  {
    check: 'branch-answers',
    operations: ['atBranch'],
    unpromised: ({ branchDesk }) =>
      branchDesk ? undefined : 'branchDesk is declared not to be offered',
    needs: ['contract-opens'],
    otherwise: 'branchDesk: false',
    look: answersAtBranch,
  },
  {
    check: 'codes-are-told',
    operations: ['codeOf'],
    unpromised: ({ codes }) =>
      ['secret', 'shown'].includes(codes) ? undefined : 'codes are declared not to come from it',
    needs: ['contract-opens'],
    otherwise: 'codes: operator, or none',
    look: tellsCodes,
  },
  {
    check: 'mails-are-read',
    operations: ['mailbox'],
    unpromised: ({ mailbox }) => (mailbox ? undefined : 'mailbox is declared not to be offered'),
    needs: ['contract-opens'],
    otherwise: 'mailbox: false',
    look: readsMails,
  },
  {
    check: 'contract-begins-again',
    operations: ['openContract', 'serialOf'],
    needs: ['state-is-arranged'],
    look: beginsAgain,
  },
];

async function refusesStrangers({ endpoint }: Stage): Promise<Seen> {
  const stranger = { ...endpoint, token: `not-${endpoint.token.length}` };
  try {
    await ask(stranger, { method: 'GET', path: '/clock' }, answers.clock);
  } catch (error) {
    const { kind, message } = error as Error & { kind?: string };
    return kind === 'refused-access' ? ok() : wrong(message);
  }
  return wrong('it answers without the right token; refuse with 401');
}

async function opensContract({ bench, endpoint }: Stage): Promise<Seen> {
  await bench.openContract(contractAt(await bench.now()));
  const serial = await bench.serialOf(ARRANGED);
  if (serial !== undefined) return wrong('a fresh contract has a token; open it without any');
  return (await knows(endpoint, UNKNOWN))
    ? wrong('it knows users of no contract, too; answer 404 where no contract of a user was opened')
    : ok();
}

/** Whether the API has a contract of a user. */
async function knows(endpoint: Stage['endpoint'], user: string): Promise<boolean> {
  const statuses: number[] = [];
  const heard = (_: unknown, status: number) => statuses.push(status);
  try {
    const read = { method: 'GET', path: `/users/${user}/serial` } as const;
    await ask({ ...endpoint, heard }, read, answers.serial);
    return true;
  } catch (error) {
    if (statuses.includes(404)) return false;
    throw error;
  }
}

/** Of a credit union with either kind of token: nobody says here which one it has. */
async function arrangesState(stage: Stage): Promise<Seen> {
  return arrangesToken('hardware', stage).catch(() => arrangesToken('software', stage));
}

async function arrangesToken(kind: 'hardware' | 'software', stage: Stage): Promise<Seen> {
  const { bench } = stage;
  const device = token('99000001', kind, await bench.now());
  await bench.arrange({ type: 'TokenInUse', user: ARRANGED, device }, ARRANGED);
  const serial = await bench.serialOf(ARRANGED);
  if (serial !== device.serial)
    return wrong(`a token was arranged to be in use, and serial tells ${serial ?? 'null'}`);
  stage.inHand = { serial, of: ARRANGED };
  return ok();
}

/** A refusal is an answer. */
async function answersAtBranch(stage: Stage): Promise<Seen> {
  const { bench } = stage;
  await bench.atBranch({ type: 'CallHelpDesk' }, AT_BRANCH);
  const device = token('99000002', 'hardware', await bench.now());
  const sent = await bench.atBranch({ type: 'DispatchToken', user: AT_BRANCH, device }, AT_BRANCH);
  if (sent.accepted) stage.inHand ??= { serial: device.serial, of: AT_BRANCH };
  return ok();
}

async function tellsCodes({ bench, inHand, capabilities }: Stage): Promise<Seen> {
  if (!inHand) return untried('not tried: no token came into the hands of anybody');
  const now = await bench.now();
  const minutes = capabilities.codes === 'secret' ? MINUTES : [0];
  const codes = new Set<string>();
  for (const minute of minutes) {
    const code = await bench.codeOf(inHand.serial, inHand.of, now + minute * 60);
    if (code === undefined || !/^\d{6,8}$/.test(code))
      return wrong('a token in use shows no code of 6 to 8 digits');
    codes.add(code);
  }
  return minutes.length > 1 && codes.size === 1
    ? wrong(`the code is the same at ${minutes.length} minutes; tell that of the instant asked for`)
    : ok();
}

async function readsMails({ bench }: Stage): Promise<Seen> {
  const mails = await bench.mailbox(ARRANGED);
  return mails.length === 0 ? ok() : wrong('a fresh contract has mails; open it without any');
}

async function beginsAgain({ bench }: Stage): Promise<Seen> {
  await bench.openContract(contractAt(await bench.now()));
  const serial = await bench.serialOf(ARRANGED);
  return serial === undefined
    ? ok()
    : wrong('a contract that is opened again keeps its token; put it back to its beginning');
}
