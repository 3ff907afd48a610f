import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Conducted } from '../../conductor/conducted';
import { conduct } from '../../conductor/conductor';
import { inFeatureOrder, scenariosOver } from '../../conductor/kept';
import { accountsLost } from '../../conductor/lost';
import { openRecord, type Record, readRecord } from '../../conductor/record';
import type { Progress, Run } from '../../conductor/run';
import { accountsSpent, type Taken } from '../../conductor/spent';
import type { Plan } from '../../plan/plan';
import { type PlannableTarget, planned } from '../../plan/planning';
import { inRealTime } from '../../plan/real-time';
import { pathsOf, type Suite } from '../../plan/suite';
import { type Recording, recorder } from '../../reports/messages';
import type { Results, RunFacts } from '../../reports/results';
import type { Instant } from '../../simulator/language/time';
import { reported } from '../records/reported';
import { RECORD } from '../records/resume';
import { runOptionsOf, type Selection } from '../selection/selection';

/** A system whose clock nobody can set: what planning and conducting need of it. */
export interface WallClockTarget extends Conducted {
  readonly planned: PlannableTarget;
  /** The time that it shows, from which a run of it is planned. */
  now(): Promise<Instant>;
}

/**
 * Who hears of a run: of the plan before the first act, in the time of this machine, of the accounts that
 * interruptions used up so far, and of each scenario as it is over.
 */
interface Hearing {
  planned(plan: Plan, lost: readonly Taken[]): void;
  over(progress: Progress): void;
  /** Everybody waits until then, by the plan that they follow; both in the time of this machine. */
  waits?(until: Instant, plan: Plan): void;
}

/** What a conducted run came to. */
export interface ConductedRun {
  readonly plan: Plan;
  readonly results: Results;
}

/** Plans what the record in the folder does not have yet, conducts it, and makes the reports of the whole. */
export async function conductedRun(
  suite: Suite,
  selection: Selection,
  target: WallClockTarget,
  folder: string,
  facts: RunFacts,
  told: Hearing,
): Promise<ConductedRun> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, RECORD);
  const record = openRecord(file);
  try {
    const run = await begun(suite, selection, target, record, told);
    await conduct(run, target);
    return { plan: run.plan, results: reported(recordingIn(file), facts, selection, folder) };
  } finally {
    record.close();
  }
}

/** Plans a run, or what is left of it, and how it is planned anew: from the time that the target shows then. */
async function begun(
  suite: Suite,
  selection: Selection,
  target: WallClockTarget,
  record: Record,
  told: Hearing,
): Promise<Run> {
  const options = runOptionsOf(selection);
  const spent = accountsSpent(record.kept);
  const pool = target.planned.pool?.filter(({ id }) => !spent.has(id));
  const start = await target.now();
  const able = { ...target.planned, start, over: scenariosOver(record.kept) };
  const plan = await planned(suite, options, { ...able, ...withPool(pool) });
  const ahead = start - target.clock.now();
  told.planned(inRealTime(plan, ahead), accountsLost(record.kept));
  const planAgain: Run['planAgain'] = async (ids, spare) => {
    const again = { ...target.planned, start: await target.now(), ...withPool(pool && spare) };
    return planned(suite, { ...options, paths: pathsOf(ids) }, again);
  };
  const waits: Run['waits'] = (until, followed) => told.waits?.(until, inRealTime(followed, ahead));
  return { suite, options, plan, planAgain, record, over: told.over, waits };
}

function withPool(pool: PlannableTarget['pool']): Pick<PlannableTarget, 'pool'> {
  return pool === undefined ? {} : { pool };
}

/** What a record tells to reports. */
function recordingIn(file: string): Recording {
  const { listen, recording } = recorder();
  for (const envelope of inFeatureOrder(readRecord(file))) listen(envelope);
  return recording;
}
