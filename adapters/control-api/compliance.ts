import { controlBench } from './client';
import { unlikeDescribed } from './described';
import type { Endpoint, Operation } from './fetching';
import type { Promised, Seen, Stage, Trial } from './trial';
import { trials } from './trials';

/** What a check of a control API found, by the name of the check. */
export interface ComplianceFinding extends Seen {
  readonly check: string;
}

/** Tries every operation that the capabilities promise, and names those that it did not try. */
export async function complianceOf(
  endpoint: Endpoint,
  capabilities: Promised,
): Promise<readonly ComplianceFinding[]> {
  const found: ComplianceFinding[] = [];
  const heard: Heard = { unlike: [], statuses: [] };
  const listening = { ...endpoint, heard: listener(heard) };
  const stage: Stage = { bench: controlBench(listening), endpoint: listening, capabilities };
  for (const trial of trials) {
    heard.unlike.length = heard.statuses.length = 0;
    const seen = hindrance(trial, capabilities, found) ?? (await tried(trial, stage, heard));
    found.push({ check: trial.check, ...seen });
  }
  return found;
}

/** The answers to one trial: their statuses, and which of those are not described. */
interface Heard {
  readonly unlike: string[];
  readonly statuses: number[];
}

function listener({ unlike, statuses }: Heard) {
  return (operation: Operation, status: number): void => {
    const told = unlikeDescribed(operation, status);
    if (told !== undefined) unlike.push(told);
    statuses.push(status);
  };
}

/** Why a trial is not made at all. */
function hindrance(
  { needs = [], unpromised }: Trial,
  capabilities: Promised,
  found: readonly ComplianceFinding[],
): Seen | undefined {
  const why = unpromised?.(capabilities);
  const failed = needs.find((need) => found.find(({ check }) => check === need)?.verdict !== 'ok');
  if (why !== undefined) return { verdict: 'not-tried', told: `not tried: ${why}` };
  if (failed === undefined) return undefined;
  return { verdict: 'not-tried', told: `not tried: it tells nothing without ${failed}` };
}

async function tried({ look, otherwise }: Trial, stage: Stage, heard: Heard): Promise<Seen> {
  const seen = await look(stage).catch(
    ({ message }: Error): Seen => ({ verdict: 'fault', told: message }),
  );
  const [unlike] = heard.unlike;
  if (seen.verdict === 'ok' && unlike !== undefined) return { verdict: 'fault', told: unlike };
  if (seen.verdict !== 'fault' || otherwise === undefined) return seen;
  if (heard.statuses.includes(501))
    return { verdict: 'not-offered', told: `not offered: declare ${otherwise}` };
  return heard.statuses.at(-1) === 404
    ? { ...seen, told: `${seen.told}; answer 501 where it is not offered` }
    : seen;
}
