import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Conducted, conduct } from '../conductor/conductor';
import { inFeatureOrder } from '../conductor/kept';
import { openRecord } from '../conductor/record';
import type { Plan } from '../plan/plan';
import { type PlannedTarget, planned } from '../plan/planning';
import type { ScenarioId, Suite } from '../plan/suite';
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
  told: { planned(plan: Plan): void; over(id: ScenarioId): void },
): Promise<ConductedRun> {
  mkdirSync(folder, { recursive: true });
  const options = runOptionsOf(selection);
  const plan = await planned(suite, options, target.planned);
  told.planned(plan);
  const file = join(folder, 'messages.ndjson');
  const record = openRecord(file);
  await conduct({ suite, options, plan, record, over: told.over }, target);
  record.close();
  const { listen, recording } = recorder();
  for (const envelope of inFeatureOrder(openRecord(file).kept)) listen(envelope);
  return { plan, results: reported(recording, facts, selection, folder) };
}
