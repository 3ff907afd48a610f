import { type CapabilityMissing, SuiteLimit } from '../adapters/faults';
import type { Instant } from '../simulator/language/time';
import { appointmentsOf } from './appointments';
import { foreseenIn } from './attendance';
import { needsOf } from './needs';
import { inWords, type NotTested, type Runs } from './plan';
import type { Rehearsed } from './rehearsal';
import type { ScenarioId } from './suite';
import type { Trial } from './trial';

/** What decides beside the trial of a scenario. */
export interface Terms {
  readonly start: Instant;
  /** Whether a setting of the clock is a wait in real time. */
  readonly waits: boolean;
  /** Seconds that a scenario may take with all its waits. */
  readonly patience: number;
}

/** Whether a scenario runs, with what it waits for, or why it is not tested. */
export function fateOf(
  id: ScenarioId,
  rehearsed: Rehearsed,
  trial: Trial | undefined,
  { start, waits, patience }: Terms,
): Runs | NotTested {
  const { scenario, creditUnion } = rehearsed;
  const named = { id, name: scenario.name, creditUnion: creditUnion.id };
  if (!trial) throw new Error(`impossible: ${id} was not tried`);
  if (!trial.alike) return { ...named, ...lacking(trial.because) };
  const { days, beginsAt, pace, endsAt, steps } = trial;
  const person = steps === undefined ? {} : { steps, foreseen: foreseenIn(trial.acts) };
  const runs = { ...named, days, beginsAt, pace, needs: needsOf(rehearsed, trial.acts), ...person };
  if (!waits) return { ...runs, appointments: [], endsAt: start };
  const chain = endsAt - start;
  if (chain > patience) return { ...named, ...deferred(chain, patience) };
  const appointments = appointmentsOf(trial.acts, days, creditUnion.profile);
  return { ...runs, appointments, endsAt };
}

function lacking(
  because: CapabilityMissing | SuiteLimit,
): Pick<NotTested, 'capability' | 'why' | 'remedy'> {
  if (because instanceof SuiteLimit) return { why: because.why, remedy: because.remedy };
  const { capability, wanted, remedy } = because;
  return { capability, why: wanted, remedy };
}

function deferred(chain: number, patience: number) {
  return {
    capability: 'clock',
    why: `deferred: it waits ${inWords(chain)}, longer than the patience of ${inWords(patience)}`,
    remedy: `a patience of ${asTyped(chain)} or a clock that can be set would give it`,
  } as const;
}

/** A patience that suffices, as it is typed: the whole of the largest unit that fits. */
function asTyped(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
  ] as const;
  const [name, size] = units.find(([, size]) => seconds > size) ?? ['m', 60];
  return `${Math.ceil(seconds / size)}${name}`;
}
