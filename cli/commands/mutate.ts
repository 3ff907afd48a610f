import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allMutants } from '../../assurance/mutants';
import { hunt, type Kill, readExceptions } from '../../assurance/mutation';
import { loadSuite } from '../../assurance/suite';
import { InputError } from '../../simulator/language/input';

/** Which scenarios caught which fault, of the last run. */
const KILLS = join('reports', 'out', 'mutation.json');

/** Tries every faulty simulator whose name contains `only`; resolves to the exit code. */
export async function mutate(only: string, print: (line: string) => void): Promise<number> {
  const mutants = allMutants().filter(({ id }) => id.includes(only));
  if (mutants.length === 0)
    throw new InputError(`--only ${only}: no faulty simulator is called so`);
  const exceptions = readExceptions();
  const suite = await loadSuite();
  const kills: Kill[] = [];
  for (const mutant of mutants) {
    const kill = await hunt(mutant, suite);
    kills.push(kill);
    print(lineOf(kill, exceptions.get(kill.mutant)));
  }
  mkdirSync(dirname(KILLS), { recursive: true });
  writeFileSync(KILLS, `${JSON.stringify(kills, null, 2)}\n`);
  const faults = kills.filter((kill) => isFault(kill, exceptions.has(kill.mutant)));
  print('');
  print(`every scenario that noticed: ${KILLS}`);
  print(`${kills.length} faulty simulators: ${summary(kills, exceptions)}`);
  for (const { mutant, fate } of faults) print(`not as it should be: ${mutant} (${fate})`);
  return faults.length === 0 ? 0 : 1;
}

function lineOf({ mutant, fate, by, broken }: Kill, exception: string | undefined): string {
  const noticed = by[0] ?? broken[0];
  const told = noticed === undefined ? (exception ?? 'NO SCENARIO') : `${by.length} · ${noticed}`;
  return `${fate.padEnd(16)} ${mutant}  ←  ${told}`;
}

/** Uncaught without a reason, or excepted although it is caught: both are wrong. */
function isFault({ fate }: Kill, excepted: boolean): boolean {
  return (fate === 'caught') === excepted;
}

function summary(kills: readonly Kill[], exceptions: ReadonlyMap<string, string>): string {
  const caught = kills.filter(({ fate }) => fate === 'caught').length;
  const excepted = kills.filter(({ mutant }) => exceptions.has(mutant)).length;
  return `${caught} caught by a scenario of their own rule, ${excepted} excepted with a reason`;
}
