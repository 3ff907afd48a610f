import { accountsFound } from '../../adapters/doctor/accounts';
import {
  benchFindings,
  clockFinding,
  lackFindings,
  unreadClock,
} from '../../adapters/doctor/bench';
import { codeFindings } from '../../adapters/doctor/codes';
import {
  entrantFindings,
  nobodyInside,
  screenMap,
  wouldUseUp,
} from '../../adapters/doctor/entrant';
import { type Place, survived } from '../../adapters/doctor/look';
import type { Finding } from '../../adapters/finding';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { capabilitiesOf, type ReachedTarget } from '../../adapters/target/assemble';
import { preparedPlans } from '../../adapters/target/prepared';
import type { SecretStore } from '../../adapters/target/secrets';
import { realClock } from '../../adapters/wall-clock/clock';
import { onWallClock } from '../../adapters/wall-clock/on-wall-clock';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import type { ChosenTarget } from './target';

const DAY = 86_400;
/** The people of the contract that is opened to look at a system; any would do. */
const SEED = 1;

/** What the system behind a target's doors shows: to prepared people where they are listed, else to made-up ones. */
export async function systemFindings(
  target: ChosenTarget,
  reached: ReachedTarget,
  secrets: SecretStore,
): Promise<readonly Finding[]> {
  const prepared = await preparedFindings(target, reached, secrets);
  const differing = await clockOf(target, reached);
  if (differing.level === 'fault') return [...prepared, differing];
  const capabilities = capabilitiesOf(target.document);
  const isPool = capabilities.accounts === 'pool';
  const found = isPool ? [] : await madeUpFindings(target, reached);
  return [...prepared, ...lackFindings({ capabilities }), differing, ...found];
}

/** Each account that was prepared by hand, tried by its password, and what else can be seen as one of them. */
async function preparedFindings(
  { document, creditUnion: { profile } }: ChosenTarget,
  { doors }: ReachedTarget,
  secrets: SecretStore,
): Promise<readonly Finding[]> {
  const { accounts, capabilities } = document.target.reach;
  if (accounts.kind !== 'pool') return [];
  const plans = preparedPlans(accounts.contracts, secrets);
  const kind = profile.verification.firstFactor;
  const { findings, entrant } = await accountsFound(plans, kind, () => doors(profile));
  const inside = entrant
    ? await survived(doorsOpen, () =>
        entrantFindings(entrant, capabilities.mailbox, doors(profile)),
      )
    : [nobodyInside];
  return [...findings, ...inside, ...wouldUseUp];
}

async function clockOf(
  { document, creditUnion: { profile } }: ChosenTarget,
  reached: ReachedTarget,
): Promise<Finding> {
  const { backDoor, capabilities } = document.target.reach;
  if (['none', 'operator'].includes(backDoor.kind)) return unreadClock;
  const shown = () => reached.doors(profile).bench.now();
  return clockFinding(shown, capabilities.clock, Math.floor(Date.now() / 1000));
}

/** What becomes of people who are made up for this look. */
async function madeUpFindings(
  { document, creditUnion }: ChosenTarget,
  reached: ReachedTarget,
): Promise<readonly Finding[]> {
  const { profile } = creditUnion;
  const { clock } = document.target.reach.capabilities;
  return survived(doorsOpen, async () => {
    const shown = () => reached.doors(profile).bench.now();
    const days = clock === 'set' ? 0 : Math.floor(((await shown()) - OPENING) / DAY);
    const system = reached.system(profile, leftAlone(days), unhurried);
    return closingAfter(system, () => lookedOver(system, creditUnion));
  });
}

/** No second is due here: a person reads codes in their own time. */
const unhurried = { foreseen: [], mayBeLate: Number.POSITIVE_INFINITY };

const doorsOpen: Place = {
  check: 'doors',
  path: ['reach'],
  mend: 'see that the doors of the system can be opened, again and again',
};

/** What the bench and the doors of a system do. */
async function lookedOver(
  system: SystemUnderTest,
  creditUnion: CreditUnion,
): Promise<readonly Finding[]> {
  const cast = castOf(creditUnion, SEED);
  const by = cast.anybody;
  const firstFactor = cast.firstFactorOf(by);
  const signIn = { type: 'SignIn', by, firstFactor } as const;
  const bench = await benchFindings(system, cast.fixture.contract, signIn);
  const trier = { by, device: cast.deviceOf(by), firstFactor };
  const codes = await codeFindings(system, trier, creditUnion.profile);
  const isOpen = !bench.some(({ check, level }) => check === 'contract' && level === 'fault');
  const screens = isOpen ? await survived(screenMap, () => examined(system, by)) : [];
  return [...bench, ...codes, ...screens];
}

async function examined(system: SystemUnderTest, by: UserId): Promise<readonly Finding[]> {
  return (await system.examine?.(by, 'everywhere')) ?? [];
}

/** Seconds that are waited for: whoever reads a code is given the next one rather than the last moments of this. */
const MOMENT = 10;

/** A system whose clock is not set, some days after the time of the fixtures: it is looked at as it is. */
function leftAlone(days: number): (system: SystemUnderTest) => SystemUnderTest {
  return (system) => {
    if (system.capabilities.clock === 'set') return system;
    const moved = onWallClock(system, { days, pace: Number.POSITIVE_INFINITY });
    const setClock = async (at: Instant): Promise<void> => {
      const left = at - (await moved.bench.now());
      if (left > 0 && left <= MOMENT) await realClock.until(realClock.now() + left);
    };
    return { ...moved, bench: { ...moved.bench, setClock } };
  };
}

/** What was found of something open, and whether it closes then: it is closed whatever happens. */
export async function closingAfter(
  open: { close(): Promise<void> },
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  let closed: readonly Finding[] = [];
  const found = await look().finally(async () => {
    closed = await survived(closing, async () => {
      await open.close();
      return [];
    });
  });
  return [...found, ...closed];
}

const closing: Place = {
  check: 'close',
  path: ['reach', 'door'],
  mend: 'see that the door closes without an error',
};
