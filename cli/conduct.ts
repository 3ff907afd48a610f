import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Conducted } from '../conductor/conducted';
import { conduct } from '../conductor/conductor';
import { accountsSpent, inFeatureOrder, scenariosOver } from '../conductor/kept';
import { openRecord } from '../conductor/record';
import type { Progress, Run } from '../conductor/run';
import type { Plan } from '../plan/plan';
import { type PlannedTarget, planned } from '../plan/planning';
import { pathsOf, type Suite } from '../plan/suite';
import { recorder } from '../reports/messages';
import type { Results, RunFacts } from '../reports/results';
import { reported } from './run';
import { runOptionsOf, type Selection } from './selection';

/** A system whose clock nobody can set: what planning and conducting need of it. */
export interface WallClockTarget extends Conducted {
  readonly planned: PlannedTarget;
}

/** What a conducted run came to. */
export interface ConductedRun {
  readonly plan: Plan;
  readonly results: Results;
}

/**
 * Plans what the record in the folder does not have yet, conducts it, and makes the reports of the
 * whole. `told` hears the plan before the first act, and each scenario as it is over.
 */
export async function conductedRun(
  suite: Suite,
  selection: Selection,
  target: WallClockTarget,
  folder: string,
  facts: RunFacts,
  told: { planned(plan: Plan): void; over(progress: Progress): void },
): Promise<ConductedRun> {
  mkdirSync(folder, { recursive: true });
  const options = runOptionsOf(selection);
  const file = join(folder, 'messages.ndjson');
  const record = openRecord(file);
  const spent = accountsSpent(record.kept);
  const able = {
    ...target.planned,
    ...withPool(target.planned.pool?.filter(({ id }) => !spent.has(id))),
    over: scenariosOver(record.kept),
  };
  const plan = await planned(suite, options, able);
  told.planned(plan);
  const planAgain: Run['planAgain'] = (ids, spare) => {
    const start = target.clock.now();
    const again = { ...target.planned, start, ...withPool(able.pool && spare) };
    return planned(suite, { ...options, paths: pathsOf(ids) }, again);
  };
  await conduct({ suite, options, plan, planAgain, record, over: told.over }, target);
  record.close();
  const { listen, recording } = recorder();
  for (const envelope of inFeatureOrder(openRecord(file).kept)) listen(envelope);
  return { plan, results: reported(recording, facts, selection, folder) };
}

function withPool(pool: PlannedTarget['pool']): Pick<PlannedTarget, 'pool'> {
  return pool === undefined ? {} : { pool };
}
