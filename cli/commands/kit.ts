import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { controlBench } from '../../adapters/control-api/client';
import { WITHOUT_ACCOUNTS } from '../../adapters/kit/check';
import { checkAdapter, type Finding } from '../../adapters/kit/kit';
import { memory, referenceSystem } from '../../adapters/memory';
import { guarded } from '../../adapters/module/guarded';
import { checkedPort, loadVendor } from '../../adapters/module/module';
import { byOperator } from '../../adapters/operator/by-operator';
import { robotOperator } from '../../adapters/operator/robot';
import { Turns } from '../../adapters/operator/turns';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { declaredUnion } from '../../adapters/target/declared';
import { readTarget } from '../../adapters/target/document';
import { simulatorInBrowser } from '../../adapters/web/simulator';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { controlApi } from '../../simulator/control-api/server';
import type { ContractPlan } from '../../simulator/language/arrangements';
import type { Profile } from '../../simulator/language/profile';
import { serve } from '../../simulator/serve';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { opened } from '../targets/target';

/** People and tokens of the kit: which ones makes no difference to an adapter. */
const SEED = 20190701;

/** The module of this project. */
const MODULE = join('adapters', 'module', 'reference.ts');

/** A way to a system, by the name under which findings are printed. */
interface Door {
  readonly name: string;
  readonly creditUnion: CreditUnion;
  open(): SystemUnderTest | Promise<SystemUnderTest>;
  close?(): Promise<void>;
}

/** Tries a target, or the doors of this project; resolves to 1 when one of them breaks a check, to 2 when hardly any could be tried. */
export async function kit(
  target: string | undefined,
  print: (line: string) => void,
): Promise<number> {
  try {
    return await tried(target, print);
  } finally {
    await closeBrowser();
  }
}

async function tried(target: string | undefined, print: (line: string) => void): Promise<number> {
  const all: Finding[] = [];
  for (const door of target === undefined ? bundledDoors() : [await doorOf(target, print)]) {
    const findings = await findingsOf(door).finally(() => door.close?.());
    for (const line of linesOf(door.name, findings)) print(line);
    all.push(...findings);
  }
  if (countOf(all, 'broken') > 0) return 1;
  if (all.every(({ because }) => because !== WITHOUT_ACCOUNTS)) return 0;
  print('nearly nothing was tried: lend the kit a system that opens contracts');
  return 2;
}

/** The doors of this project, before each credit union that is named. */
export function bundledDoors(ids: readonly string[] = creditUnionIds()): readonly Door[] {
  return ids.flatMap((id) => {
    const creditUnion = readCreditUnion(id);
    const { profile } = creditUnion;
    return [
      { name: `memory, ${id}`, creditUnion, open: () => referenceSystem(profile, OPENING) },
      { name: `control API, ${id}`, creditUnion, open: () => overControlApi(profile) },
      { name: `operator, ${id}`, creditUnion, open: () => operatedByRobot(profile) },
      { name: `module, ${id}`, creditUnion, open: () => asModule(profile) },
      { name: `web, ${id}`, creditUnion, open: () => inBrowser(profile) },
    ];
  });
}

/** The reference simulator as a module that a target names. */
async function asModule(profile: Profile): Promise<SystemUnderTest> {
  const vendor = await loadVendor(MODULE, process.cwd());
  const { customer, bench, close } = checkedPort(vendor(profile, OPENING), MODULE);
  const { capabilities } = referenceSystem(profile, OPENING);
  if (!customer || !bench) throw new Error(`impossible: ${MODULE} has only one door`);
  const doors = { customer: guarded(customer, MODULE), bench: guarded(bench, MODULE) };
  return { ...doors, capabilities, close: async () => close?.() };
}

let browser: ReturnType<typeof simulatorInBrowser> | undefined;

/** The reference simulator as a website, through a browser that all checks share. */
async function inBrowser(profile: Profile): Promise<SystemUnderTest> {
  browser ??= simulatorInBrowser();
  return (await browser).system(profile, OPENING);
}

/** Closes the browser that the doors of the web share. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** The reference simulator, its back door over HTTP on this machine. */
async function overControlApi(profile: Profile): Promise<SystemUnderTest> {
  const bank = new Bank(profile, OPENING);
  const token = randomUUID();
  const { url, close } = await serve(
    { '': controlApi({ bank, token }) },
    { host: '127.0.0.1', port: 0 },
  );
  const { customer, capabilities, bench: front } = memory(bank);
  const bench = controlBench({ address: url, token });
  const openContract = async (plan: ContractPlan) => {
    // Opened in the bank itself, too, so that its customer door knows whose contract it is.
    await front.openContract(plan);
    await bench.openContract(plan);
  };
  let closed: Promise<void> | undefined;
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  return { capabilities, customer, bench: { ...bench, openContract }, close: closeOnce };
}

/** The reference simulator, with a robot as the person at its bench. */
function operatedByRobot(profile: Profile): SystemUnderTest {
  const real = referenceSystem(profile, OPENING);
  const turns = new Turns(robotOperator(real));
  return byOperator(real, ['accounts', 'codes', 'mailbox', 'branch'], {
    turns,
    profile,
    log: () => {},
  });
}

async function doorOf(file: string, print: (line: string) => void): Promise<Door> {
  const document = readTarget(file);
  const creditUnion = declaredUnion(document);
  const { system, close } = await opened({ document, creditUnion }, print);
  return { name: file, creditUnion, open: () => system(creditUnion.profile), close };
}

function findingsOf({ creditUnion, open }: Door): Promise<readonly Finding[]> {
  const { fixture } = castOf(creditUnion, SEED);
  return checkAdapter({ ...fixture, profile: creditUnion.profile, open });
}

function linesOf(name: string, findings: readonly Finding[]): string[] {
  const counts = (['kept', 'broken', 'unchecked'] as const).map(
    (verdict) => `${countOf(findings, verdict)} ${verdict}`,
  );
  const told = findings.filter(({ verdict }) => verdict !== 'kept');
  return [
    `${name}: ${counts.join(', ')}`,
    ...told.map(({ check, verdict, because }) => `  ${verdict}: ${check} — ${because ?? ''}`),
  ];
}

function countOf(findings: readonly Finding[], wanted: Finding['verdict']): number {
  return findings.filter(({ verdict }) => verdict === wanted).length;
}
