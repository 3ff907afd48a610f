import { readFileSync } from 'node:fs';
import { complianceOf } from '../../adapters/control-api/compliance';
import { accountFindings } from '../../adapters/doctor/accounts';
import { addressFindings } from '../../adapters/doctor/address';
import {
  benchFindings,
  clockFinding,
  lackFindings,
  unreadClock,
} from '../../adapters/doctor/bench';
import { codeFindings } from '../../adapters/doctor/codes';
import { type Place, survived } from '../../adapters/doctor/look';
import type { Finding } from '../../adapters/finding';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { capabilitiesOf, type ReachedTarget } from '../../adapters/target/assemble';
import { yamlWithLines } from '../../adapters/target/lines';
import { preparedPlans } from '../../adapters/target/prepared';
import { revealed, type SecretStore, secretsIn } from '../../adapters/target/secrets';
import { onWallClock } from '../../adapters/wall-clock/on-wall-clock';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { UserId } from '../../simulator/language/people';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { type ChosenTarget, opened, targetIn } from '../targets/target';

const PATIENCE = 10_000;
const DAY = 86_400;
/** The people of the contract that the doctor opens; any would do. */
const SEED = 1;

type Print = (line: string) => void;

/** Looks a target over before any test; prints every finding with the line it is about. */
export async function doctor(file: string, print: Print): Promise<number> {
  const target = targetIn(file);
  const findings = await findingsOf(target, print);
  for (const finding of findings) print(lineOf(finding, target));
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  print(`${findings.length} checks, ${faults} faults, ${warnings} warnings`);
  return faults > 0 ? 1 : 0;
}

function lineOf(finding: Finding, { document }: ChosenTarget): string {
  const { check, level, told, mend, path, file } = finding;
  const marks = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' } as const;
  const { lineOf: line } =
    file === undefined ? document : yamlWithLines(readFileSync(file, 'utf8'), file);
  const place = `${file ?? document.file}:${line(path)}`;
  return `${marks[level]} ${check}: ${told}${mend === undefined ? '' : `; ${mend}`} (${place} ${path.join('.')})`;
}

/** From the outside to the inside: what lies behind a fault is not looked at. */
async function findingsOf(target: ChosenTarget, print: Print): Promise<readonly Finding[]> {
  const secrets = { environment: process.env, folder: target.document.folder };
  secretsIn(target.document, secrets);
  const addressed = await addressesFound(target);
  if (addressed.some(({ level }) => level === 'fault')) return addressed;
  const controlled = await controlFindings(target, secrets);
  if (controlled.some(({ level }) => level === 'fault')) return [...addressed, ...controlled];
  const reached = await opened(target, print);
  const within = async () => [
    ...(await preparedFindings(target, reached, secrets)),
    ...(await systemFindings(target, reached)),
  ];
  return [...addressed, ...controlled, ...(await closingAfter(reached, within))];
}

/** What was found of something open, and whether it closes then: it is closed whatever happens. */
async function closingAfter(
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

async function addressesFound({ document }: ChosenTarget): Promise<readonly Finding[]> {
  const { door, backDoor } = document.target.reach;
  const doors = [
    [door, 'door'],
    [backDoor, 'backDoor'],
  ] as const;
  const findings: Finding[] = [];
  for (const [each, name] of doors) {
    if (!('address' in each)) continue;
    const path = ['reach', name, 'address'];
    const signal = AbortSignal.timeout(PATIENCE);
    findings.push(...(await addressFindings(each.address, path, Date.now(), signal)));
  }
  return findings;
}

async function controlFindings(
  { document }: ChosenTarget,
  secrets: SecretStore,
): Promise<readonly Finding[]> {
  const { backDoor } = document.target.reach;
  if (backDoor.kind !== 'control-api') return [];
  const endpoint = { address: backDoor.address, token: revealed(backDoor.token, secrets) };
  const found = await complianceOf(endpoint, capabilitiesOf(document));
  return found.map(({ check, ok, told }) => ({
    check: `control API ${check}`,
    level: ok ? 'ok' : 'fault',
    told,
    path: ['reach', 'backDoor'],
  }));
}

/** Each account that was prepared by hand, tried by its password. */
async function preparedFindings(
  { document, creditUnion: { profile } }: ChosenTarget,
  { doors }: ReachedTarget,
  secrets: SecretStore,
): Promise<readonly Finding[]> {
  const { accounts } = document.target.reach;
  if (accounts.kind !== 'pool') return [];
  const plans = preparedPlans(accounts.contracts, secrets);
  return accountFindings(plans, profile.verification.firstFactor, () => doors(profile));
}

async function systemFindings(
  { document, creditUnion }: ChosenTarget,
  reached: ReachedTarget,
): Promise<readonly Finding[]> {
  const { profile } = creditUnion;
  const capabilities = capabilitiesOf(document);
  const { clock } = capabilities;
  const shown = () => reached.doors(profile).bench.now();
  const byHand = ['none', 'operator'].includes(document.target.reach.backDoor.kind);
  const differing = byHand
    ? unreadClock
    : await clockFinding(shown, clock, Math.floor(Date.now() / 1000));
  if (differing.level === 'fault') return [differing];
  const found = await survived(doors, async () => {
    const days = clock === 'set' ? 0 : Math.floor(((await shown()) - OPENING) / DAY);
    const system = reached.system(profile, leftAlone(days));
    return closingAfter(system, () => lookedOver(system, creditUnion));
  });
  return [...lackFindings({ capabilities }), differing, ...found];
}

const doors: Place = {
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

const screenMap: Place = {
  check: 'screen map',
  path: ['reach', 'door'],
  mend: 'see that the door can look its screens over',
};

async function examined(system: SystemUnderTest, by: UserId): Promise<readonly Finding[]> {
  return (await system.examine?.(by, 'everywhere')) ?? [];
}

/** A system whose clock is not set, some days after the time of the fixtures: it is looked at as it is. */
function leftAlone(days: number): (system: SystemUnderTest) => SystemUnderTest {
  return (system) => {
    if (system.capabilities.clock === 'set') return system;
    const moved = onWallClock(system, { days, pace: Number.POSITIVE_INFINITY });
    return { ...moved, bench: { ...moved.bench, setClock: async () => {} } };
  };
}
