import { type Capability, type CapabilityMissing, SuiteLimit } from '../adapters/faults';
import type { Foreseen } from '../adapters/operator/foresight';
import { type Step, type Workload, workloadOf } from '../adapters/operator/workload';
import type { Instant } from '../simulator/language/time';
import { assigned, type PreparedAccount } from './accounts';
import { type Appointment, appointmentsOf } from './appointments';
import { foreseenIn } from './attendance';
import { type Needs, needsOf } from './needs';
import type { Rehearsed } from './rehearsal';
import type { ScenarioId } from './suite';
import { withPreparedTokens } from './tokens-in-place';
import type { Trial } from './trial';

/** A scenario that will run. */
export interface Runs {
  readonly id: ScenarioId;
  readonly name: string;
  readonly creditUnion: string;
  /** By how many days it is moved against its feature. */
  readonly days: number;
  /** Seconds that each of its acts may take; beyond, it is not tested. */
  readonly pace: number;
  readonly appointments: readonly Appointment[];
  /** When its last appointment is; the start of the plan when it has none. */
  readonly endsAt: Instant;
  readonly needs: Needs;
  /** Which of the prepared accounts serve it. */
  readonly accounts?: readonly string[];
  /** What it asks of the person at the bench, and the codes that are foreseen; absent without one. */
  readonly steps?: readonly Step[];
  readonly foreseen?: readonly Foreseen[];
}

/** A scenario that will not be tested. */
interface NotTested {
  readonly id: ScenarioId;
  readonly name: string;
  readonly creditUnion: string;
  /** What the target lacks; absent where the limit is this suite's own. */
  readonly capability?: Capability;
  readonly why: string;
  /** What would give it. */
  readonly remedy: string;
}

/** What a run will do, in the time of its target. */
export interface Plan {
  readonly start: Instant;
  /** In the order in which they begin to be needed: the nearest first appointment first. */
  readonly runs: readonly Runs[];
  readonly notTested: readonly NotTested[];
  /** Prepared accounts that serve nobody: for scenarios that have to be played anew. */
  readonly spare: readonly PreparedAccount[];
}

/** What planning knows of a target, beside what its trial showed. */
export interface Terms {
  readonly start: Instant;
  /** Whether a setting of the clock is a wait in real time. */
  readonly waits: boolean;
  /** Prepared accounts; undefined where accounts are opened as needed. */
  readonly pool?: readonly PreparedAccount[];
  /** Scenarios that were played already, and need no account any more. */
  readonly over?: ReadonlySet<ScenarioId>;
  /** Seconds that a scenario may take with all its waits. */
  readonly patience: number;
}

/** Makes the plan from the rehearsal and from the trial with the target's capabilities. */
export function planOf(
  rehearsed: ReadonlyMap<ScenarioId, Rehearsed>,
  trials: ReadonlyMap<ScenarioId, Trial>,
  terms: Terms,
): Plan {
  const all = [...rehearsed].map(([id, scenario]) => fateOf(id, scenario, trials.get(id), terms));
  const inOrder = ordered(all.filter((each) => 'needs' in each));
  const { pool, over = new Set() } = terms;
  const wanting = inOrder.filter(({ id }) => !over.has(id));
  const served = pool && assigned(wanting, pool);
  const unserved = served ? wanting.filter(({ id }) => !served.has(id)) : [];
  const taken = new Set([...(served?.values() ?? [])].flat());
  return {
    start: terms.start,
    runs: ordered(
      inOrder
        .filter((each) => !unserved.includes(each))
        .map((runs) => servedBy(served?.get(runs.id), runs, trials.get(runs.id))),
    ),
    notTested: [...all.filter((each) => 'why' in each), ...unserved.map(withoutAccount)],
    spare: (pool ?? []).filter((account) => !taken.has(account)),
  };
}

/** The nearest first appointment first; of the others those that need the same tokens, one after another. */
function ordered(runs: readonly Runs[]): readonly Runs[] {
  return attendedInGroups(runs).toSorted(byFirstAppointment);
}

/** Scenarios for which the same tokens are read, one after another; others before them. */
function attendedInGroups(runs: readonly Runs[]): readonly Runs[] {
  const groups = workOf({ runs }).groups.flatMap(({ scenarios }) => scenarios);
  const places = new Map(groups.map(({ scenario }, place) => [scenario, place]));
  const place = ({ id }: Runs) => places.get(id) ?? -1;
  return runs.toSorted((one, other) => place(one) - place(other));
}

/** What a plan asks of the person at the bench. */
export function workOf({ runs }: Pick<Plan, 'runs'>): Workload {
  return workloadOf(runs.map(({ id, steps = [] }) => ({ scenario: id, instructions: steps })));
}

function fateOf(
  id: ScenarioId,
  rehearsed: Rehearsed,
  trial: Trial | undefined,
  { start, waits, patience }: Terms,
): Runs | NotTested {
  const { scenario, creditUnion } = rehearsed;
  const named = { id, name: scenario.name, creditUnion: creditUnion.id };
  if (!trial) throw new Error(`impossible: ${id} was not tried`);
  if (!trial.alike) return { ...named, ...lacking(trial.because) };
  const { days, pace, endsAt, steps } = trial;
  const person = steps === undefined ? {} : { steps, foreseen: foreseenIn(trial.acts) };
  const runs = { ...named, days, pace, needs: needsOf(rehearsed, trial.acts), ...person };
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

function withoutAccount({ id, name, creditUnion, needs }: Runs): NotTested {
  const wanted = `${needs.users.join(', ') || 'any user'} with ${needs.tokens} tokens`;
  return {
    id,
    name,
    creditUnion,
    capability: 'accounts',
    why: `no account left: ${wanted}`,
    remedy: 'one more account of this kind would give it',
  };
}

/** The same with the prepared accounts that serve it, and the tokens of theirs that a person will read. */
function servedBy(
  accounts: readonly PreparedAccount[] | undefined,
  runs: Runs,
  trial: Trial | undefined,
): Runs {
  if (!accounts) return runs;
  const acts = trial?.alike ? trial.acts : [];
  const { steps } = runs;
  return {
    ...runs,
    accounts: accounts.map(({ id }) => id),
    ...(steps ? { steps: withPreparedTokens(steps, acts, accounts) } : {}),
  };
}

function byFirstAppointment(one: Runs, other: Runs): number {
  const first = ({ appointments }: Runs) => appointments[0]?.at ?? Number.MAX_SAFE_INTEGER;
  return first(one) - first(other);
}

/** A time that passes, as people say it: `2 d 03:04:05`. */
export function inWords(seconds: number): string {
  const two = (n: number) => String(Math.floor(n) % 60).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const hours = String(Math.floor((seconds % 86_400) / 3600)).padStart(2, '0');
  return `${days > 0 ? `${days} d ` : ''}${hours}:${two(seconds / 60)}:${two(seconds)}`;
}

/** The last end of all: how long the run takes, with all waits overlapping. */
export function totalOf({ start, runs }: Plan): number {
  return Math.max(0, ...runs.map(({ endsAt }) => endsAt - start));
}

/** The scenario that nothing can make shorter; undefined when nothing runs. */
export function longestChain({ runs }: Plan): Runs | undefined {
  return runs.toSorted((one, other) => other.endsAt - one.endsAt)[0];
}

/** How long it would take to wait for one scenario after the other, each with its waits alone. */
export function oneByOne({ runs }: Plan): number {
  return runs
    .flatMap(({ appointments }) => appointments)
    .reduce((sum, { from, at }) => sum + at - from, 0);
}
