import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import type { Results } from '../../reports/results';
import { progressTo } from '../printed/progress';
import { timeOutsTo } from '../printed/time-outs';
import { concluded, freshFolder } from '../records/concluded';
import { factsOf } from '../records/facts';
import { record } from '../records/recording';
import { reported } from '../records/reported';
import { prepared } from '../selection/prepared';
import { runOptionsOf, type Selection } from '../selection/selection';
import { targets } from '../targets/targets';

/** Runs the selected features, writes results and reports, prints the table; resolves to the exit code. */
export async function run(options: unknown, print: (line: string) => void): Promise<number> {
  const selection = prepared(options, () => randomInt(1_000_000_000));
  const reached =
    selection.target &&
    (await targets().putUnderTest(selection.target, print, selection.screenshots));
  print(`seed ${selection.seed} (repeat this run with --seed ${selection.seed})`);
  const folder = freshFolder();
  const results = await recorded(selection, folder, print).finally(() => reached?.close());
  return concluded(results, selection, folder, print);
}

/** Runs cucumber into the folder; leaves nothing there when the harness itself was broken. */
async function recorded(
  selection: Selection,
  folder: string,
  print: (line: string) => void,
): Promise<Results> {
  mkdirSync(folder, { recursive: true });
  try {
    const facts = factsOf(selection);
    const takesLong = selection.door === 'web' || selection.target !== undefined;
    const told = takesLong ? [progressTo(print), timeOutsTo(print)] : [];
    const recording = await record(runOptionsOf(selection), folder, (envelope) => {
      for (const tell of told) tell(envelope);
    });
    return reported(recording, facts, selection, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
