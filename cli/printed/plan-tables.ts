import Table from 'cli-table3';
import type { Appointment } from '../../plan/appointments';
import { longestChain, oneByOne, totalOf, waitsForPerson } from '../../plan/duration';
import { workOf } from '../../plan/order';
import { inWords, type Plan } from '../../plan/plan';
import type { ScenarioId } from '../../plan/suite';
import { clockInJapan, type Instant } from '../../simulator/language/time';

const plain = { head: [], border: [] };

/** The plan as a person reads it before the run. */
export function planInWords(plan: Plan): string[] {
  return [
    overview(plan),
    ...titled('appointments, in the time of Japan', appointmentTable(plan)),
    ...titled('what is used up, in this order', usesTable(plan)),
    ...titled('accounts', accountTable(plan)),
    ...titled(
      `what the person at the bench does${plan.movedTo === undefined ? ', in this order' : ''}`,
      workTable(plan),
    ),
    ...titled('not tested', notTestedTable(plan)),
    '',
    ...totals(plan),
  ];
}

/** `Thu 2026-11-26 20:50:00`. */
export function japaneseTime(at: Instant): string {
  const clock = clockInJapan(at);
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][clock.dayOfWeek - 1] ?? '';
  return `${weekday} ${clock.toPlainDate()} ${clock.toPlainTime().toString().slice(0, 8)}`;
}

function titled(title: string, table: string | undefined): string[] {
  return table === undefined ? [] : ['', `── ${title}`, table];
}

const HEAD = ['credit union', 'run at once', 'run with waits', 'not tested', 'not applicable'];

function overview({ runs, notTested, notApplicable }: Plan): string {
  const table = new Table({ head: [...HEAD, 'last appointment'], style: plain });
  const all = [...runs, ...notTested, ...notApplicable];
  const unions = [...new Set(all.map(({ creditUnion }) => creditUnion))].sort();
  for (const union of unions) {
    const own = runs.filter(({ creditUnion }) => creditUnion === union);
    const waiting = own.filter(({ appointments }) => appointments.length > 0);
    const last = Math.max(0, ...waiting.map(({ endsAt }) => endsAt));
    table.push([
      union,
      own.length - waiting.length,
      waiting.length,
      notTested.filter(({ creditUnion }) => creditUnion === union).length,
      notApplicable.filter(({ creditUnion }) => creditUnion === union).length,
      last === 0 ? '—' : japaneseTime(last),
    ]);
  }
  return table.toString();
}

/** Seconds of an hour: appointments within one are told together. */
const HOUR = 3600;

function appointmentTable({ runs }: Plan): string | undefined {
  const all = waitsIn(runs);
  if (all.length === 0) return undefined;
  const table = new Table({ head: ['from', 'to', 'scenarios', 'waiting for'], style: plain });
  const hours = [...Map.groupBy(all, ({ at }) => Math.floor(at / HOUR))].sort(([a], [b]) => a - b);
  for (const [, within] of hours) {
    const times = within.map(({ at }) => at);
    table.push([
      japaneseTime(Math.min(...times)),
      japaneseTime(Math.max(...times)).slice(-8),
      scenariosIn(within).length,
      causesOf(within),
    ]);
  }
  return table.toString();
}

/** An appointment, and whose it is. */
export interface Waits extends Appointment {
  readonly id: ScenarioId;
}

/** The appointments of all scenarios. */
export function waitsIn(runs: Plan['runs']): readonly Waits[] {
  return runs.flatMap(({ id, appointments }) => appointments.map((each) => ({ ...each, id })));
}

/** Each scenario once, however often it waits. */
export function scenariosIn(waits: readonly Waits[]): readonly ScenarioId[] {
  return [...new Set(waits.map(({ id }) => id))];
}

/** `reissue wait 12, time of day 3`: how many scenarios wait for what, the most frequent first. */
export function causesOf(waits: readonly Waits[]): string {
  return [...Map.groupBy(waits, ({ cause }) => cause)]
    .map(([cause, all]) => [cause, scenariosIn(all).length] as const)
    .sort(([, one], [, other]) => other - one)
    .map(([cause, scenarios]) => `${cause} ${scenarios}`)
    .join(', ');
}

function usesTable({ runs }: Plan): string | undefined {
  const uses = runs.flatMap(({ needs, creditUnion, endsAt }) =>
    needs.usesUp.map((use) => ({ use: use.split(' ').slice(0, 2).join(' '), creditUnion, endsAt })),
  );
  if (uses.length === 0) return undefined;
  const head = ['credit union', 'what', 'how many', 'first', 'last'];
  const table = new Table({ head, style: plain });
  const groups = [...Map.groupBy(uses, ({ creditUnion, use }) => `${creditUnion} ${use}`).values()];
  const first = (group: readonly { endsAt: Instant }[]) => Math.min(...group.map((u) => u.endsAt));
  for (const group of groups.toSorted((one, other) => first(one) - first(other))) {
    const last = Math.max(...group.map(({ endsAt }) => endsAt));
    const { creditUnion = '', use = '' } = group[0] ?? {};
    table.push([creditUnion, use, group.length, japaneseTime(first(group)), japaneseTime(last)]);
  }
  return table.toString();
}

function accountTable({ runs }: Plan): string | undefined {
  const served = runs.flatMap(({ accounts, id, name }) =>
    accounts === undefined ? [] : [[accounts.join(', '), id, name]],
  );
  if (served.length === 0) return undefined;
  const table = new Table({ head: ['accounts', 'scenario', 'name'], style: plain });
  table.push(...served);
  return table.toString();
}

/** Groups of scenarios that need the same tokens, one after another. */
function workTable(plan: Plan): string | undefined {
  const { groups, steps, minutes, handovers } = workOf(plan);
  if (steps === 0) return undefined;
  const table = new Table({
    head: ['tokens, or whose', 'scenarios', 'instructions', 'minutes'],
    style: plain,
    wordWrap: true,
    colWidths: [48, 11, 14, 9],
  });
  for (const group of groups)
    table.push([
      group.tokens.join(', ') || '—',
      group.scenarios.length,
      group.steps,
      group.minutes,
    ]);
  const sum = `${steps} instructions, about ${minutes} minutes, ${handovers} changes of the token in hand`;
  return `${table}\n${sum}`;
}

function notTestedTable({ notTested }: Plan): string | undefined {
  if (notTested.length === 0) return undefined;
  const head = ['capability', 'scenarios', 'why', 'what would give it', 'such as'];
  const table = new Table({ head, style: plain, wordWrap: true, colWidths: [14, 11, 40, 40, 48] });
  const groups = Map.groupBy(notTested, ({ why, remedy }) => `${why} ${remedy}`);
  for (const group of groups.values()) {
    const { capability = '— (suite)', why = '', remedy = '', id = '' } = group[0] ?? {};
    table.push([capability, group.length, why, remedy, id]);
  }
  return table.toString();
}

function totals(plan: Plan): string[] {
  const longest = longestChain(plan);
  const { length } = plan.runs;
  return [
    ...(plan.runs.some(({ accounts }) => accounts !== undefined)
      ? [
          `whenever the run is interrupted, the accounts of the scenarios under way are used up: those begin anew with others, of which ${plan.spare.length} are to spare, or are not tested`,
        ]
      : []),
    `begins ${japaneseTime(plan.start)}; ${length} scenarios run, ${plan.notTested.length} are not tested, ${plan.notApplicable.length} are not applicable`,
    ...(longest && longest.endsAt > plan.start
      ? [
          `${totalInWords(plan)}; one after the other they were ${inWords(oneByOne(plan))}`,
          `an act may be late by ${pacesOf(plan)}; what comes later is played again, and is not tested after three times`,
          `longest chain of waits: ${longest.id} ${longest.name}, until ${japaneseTime(longest.endsAt)}`,
        ]
      : [
          waitsForPerson(plan) ? totalInWords(plan) : 'nothing waits: it takes as long as its acts',
        ]),
    ...(plan.movedTo === undefined
      ? []
      : [
          `moves the clock of the target on, to ${japaneseTime(plan.movedTo)} at last; a later run goes on from there`,
        ]),
  ];
}

function totalInWords(plan: Plan): string {
  const total = inWords(totalOf(plan));
  return waitsForPerson(plan)
    ? `takes at least ${total}, for which one person is busy; all waits overlap with it`
    : `takes ${total} with all waits overlapping`;
}

/** `30 s in 2433 scenarios, 5 s in 14, 0 s in 130`. */
function pacesOf({ runs }: Plan): string {
  return [...Map.groupBy(runs, ({ pace }) => pace)]
    .sort(([one], [other]) => other - one)
    .map(([pace, all], n) => `${pace} s in ${all.length}${n === 0 ? ' scenarios' : ''}`)
    .join(', ');
}
