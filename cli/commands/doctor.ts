import { readFileSync } from 'node:fs';
import { complianceOf } from '../../adapters/control-api/compliance';
import { addressFindings } from '../../adapters/doctor/address';
import type { Finding } from '../../adapters/finding';
import { capabilitiesOf } from '../../adapters/target/assemble';
import { yamlWithLines } from '../../adapters/target/lines';
import { revealed, type SecretStore, secretsIn } from '../../adapters/target/secrets';
import { PLACEHOLDER } from '../../adapters/target/template';
import { closingAfter, systemFindings } from '../targets/look-over';
import { type ChosenTarget, opened, targetIn } from '../targets/target';

const PATIENCE = 10_000;

type Print = (line: string) => void;

/** Looks a target over before any test; prints every finding with the line it is about. */
export async function doctor(file: string, print: Print): Promise<number> {
  const target = targetIn(file);
  const findings = [...declarationFindings(target), ...(await findingsOf(target, print))];
  for (const finding of findings) print(lineOf(finding, target));
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const checks = findings.filter(({ level }) => level !== 'untried').length;
  print(`${checks} checks, ${faults} faults, ${warnings} warnings`);
  return faults > 0 ? 1 : 0;
}

function lineOf(finding: Finding, { document }: ChosenTarget): string {
  const { check, level, told, mend, path, file } = finding;
  const marks = {
    ok: 'ok     ',
    warning: 'warning',
    fault: 'FAULT  ',
    untried: '-      ',
  } as const;
  const { lineOf: line } =
    file === undefined ? document : yamlWithLines(readFileSync(file, 'utf8'), file);
  const place = `${file ?? document.file}:${line(path)}`;
  return `${marks[level]} ${check}: ${told}${mend === undefined ? '' : `; ${mend}`} (${place} ${path.join('.')})`;
}

/** What the report would say of a system that nobody told of. */
function declarationFindings({ document }: ChosenTarget): readonly Finding[] {
  if (document.target.declaration.system.vendor !== PLACEHOLDER) return [];
  return [
    {
      check: 'declaration',
      level: 'warning',
      told: `the vendor is still called ${PLACEHOLDER}, as init wrote it`,
      mend: 'write name, vendor and version of the system: the report prints them',
      path: ['declaration', 'system', 'vendor'],
    },
  ];
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
  const within = () => systemFindings(target, reached, secrets);
  return [...addressed, ...controlled, ...(await closingAfter(reached, within))];
}

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

/** Here it is declared what is offered: whatever is not there is a fault. */
const levels = {
  ok: 'ok',
  fault: 'fault',
  'not-offered': 'fault',
  'not-tried': 'untried',
} as const;

async function controlFindings(
  { document }: ChosenTarget,
  secrets: SecretStore,
): Promise<readonly Finding[]> {
  const { backDoor } = document.target.reach;
  if (backDoor.kind !== 'control-api') return [];
  const endpoint = { address: backDoor.address, token: revealed(backDoor.token, secrets) };
  const found = await complianceOf(endpoint, capabilitiesOf(document));
  return found.map(({ check, verdict, told }) => ({
    check: `control API ${check}`,
    level: levels[verdict],
    told,
    path: ['reach', 'backDoor'],
  }));
}
