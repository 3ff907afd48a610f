import { complianceOf } from '../adapters/control-api/compliance';
import { certificateOf, reached } from '../adapters/doctor/address';
import { benchFindings, lackFindings } from '../adapters/doctor/bench';
import { codeFindings } from '../adapters/doctor/codes';
import { type Finding, isExamined } from '../adapters/doctor/finding';
import { capabilitiesOf } from '../adapters/target/assemble';
import { revealed, type SecretStore } from '../adapters/target/secrets';
import { castOf } from '../steps/support/cast';
import { type ChosenTarget, opened, targetIn } from './target';

const PATIENCE = 10_000;
/** The people of the contract that the doctor opens; any would do. */
const SEED = 1;

/** Looks a target over before any test; prints every finding with the line it is about. */
export async function doctor(file: string, print: (line: string) => void): Promise<number> {
  const target = targetIn(file);
  if (target === undefined) return 3;
  const findings = await findingsOf(target, print);
  for (const finding of findings) print(lineOf(finding, target));
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  print(`${findings.length} checks, ${faults} faults, ${warnings} warnings`);
  return faults > 0 ? 1 : 0;
}

function lineOf({ check, level, told, mend, path }: Finding, { document }: ChosenTarget): string {
  const marks = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' } as const;
  const place = `${document.file}:${document.lineOf(path)}`;
  return `${marks[level]} ${check}: ${told}${mend === undefined ? '' : `; ${mend}`} (${place} ${path.join('.')})`;
}

async function findingsOf(
  target: ChosenTarget,
  print: (line: string) => void,
): Promise<readonly Finding[]> {
  const secrets = { environment: process.env, folder: target.document.folder };
  const addressed = await addressFindings(target);
  if (addressed.some(({ level }) => level === 'fault')) return addressed;
  const controlled = await controlFindings(target, secrets);
  if (controlled.some(({ level }) => level === 'fault')) return [...addressed, ...controlled];
  return [...addressed, ...controlled, ...(await systemFindings(target, print))];
}

async function addressFindings({ document }: ChosenTarget): Promise<readonly Finding[]> {
  const { door, backDoor } = document.target.reach;
  const doors = [
    [door, 'door'],
    [backDoor, 'backDoor'],
  ] as const;
  const findings: Finding[] = [];
  for (const [each, name] of doors) {
    if (!('address' in each)) continue;
    const path = ['reach', name, 'address'];
    const finding = await reached(each.address, path, AbortSignal.timeout(PATIENCE));
    findings.push(finding);
    if (finding.level === 'ok')
      findings.push(...(await certificateOf(each.address, path, Date.now())));
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

async function systemFindings(
  target: ChosenTarget,
  print: (line: string) => void,
): Promise<readonly Finding[]> {
  const { creditUnion } = target;
  const reached = await opened(target, print);
  const system = reached.system(creditUnion.profile);
  const cast = castOf(creditUnion, SEED);
  const { contract } = cast.fixture;
  const by = cast.anybody;
  const signIn = { type: 'SignIn', by, firstFactor: cast.firstFactorOf(by) } as const;
  try {
    const now = Math.floor(Date.now() / 1000);
    return [
      ...lackFindings(system),
      ...(await benchFindings(system, contract, signIn, now)),
      ...(await codeFindings(
        system,
        { by, device: cast.deviceOf(by), firstFactor: cast.firstFactorOf(by) },
        creditUnion.profile,
      )),
      ...(isExamined(system.customer) ? await system.customer.examine() : []),
    ];
  } finally {
    await system.close();
    await reached.close();
  }
}
