import type { Serial, UserId } from '../../simulator/language/people';
import type { InstructionType } from './instructions';

/** Seconds that a person takes for an instruction, as estimated: nobody was timed. */
const seconds: Readonly<Record<InstructionType, number>> = {
  PrepareContract: 180,
  ReadCode: 15,
  CompareCode: 10,
  NameToken: 10,
  ReadMails: 30,
  ServeAtBranch: 60,
  ConfirmContract: 20,
  ConfirmCopy: 5,
};

/** An instruction that is to come, without anything that is known only then. */
export interface Step {
  readonly type: InstructionType;
  /** The token that it needs in the hands; absent where nobody knows beforehand which it will be. */
  readonly serial?: Serial;
  /** Whose token that is. */
  readonly holder?: UserId;
}

/** A token as it is told beforehand: its serial, or whose it will be. */
type Told = string;

/** What a rehearsed scenario will ask a person for, in order. */
export interface Rehearsed {
  readonly scenario: string;
  readonly instructions: readonly Step[];
}

/** Scenarios that need the same tokens, one after another. */
export interface Group {
  readonly tokens: readonly Told[];
  readonly scenarios: readonly Rehearsed[];
  readonly steps: number;
  readonly minutes: number;
}

/** What a run asks of a person, told before it begins. */
export interface Workload {
  readonly groups: readonly Group[];
  readonly steps: number;
  readonly minutes: number;
  /** How often another token has to be taken into the hands. */
  readonly handovers: number;
}

/** The work of all scenarios, in an order in which tokens change hands rarely. */
export function workloadOf(rehearsed: readonly Rehearsed[]): Workload {
  const attended = rehearsed.filter(({ instructions }) => instructions.length > 0);
  const groups = chained(
    [...Map.groupBy(attended, (each) => tokensOf(each).toSorted().join(' ')).values()].map(groupOf),
  );
  const ordered = groups.flatMap(({ scenarios }) => scenarios);
  return {
    groups,
    steps: groups.reduce((sum, { steps }) => sum + steps, 0),
    minutes: minutesOf(ordered),
    handovers: handoversOf(ordered),
  };
}

/** How often the token in hand changes when scenarios follow one another so. */
export function handoversOf(rehearsed: readonly Rehearsed[]): number {
  const inHand = rehearsed.flatMap(({ instructions }) =>
    instructions.flatMap((step) => tokenOf(step) ?? []),
  );
  return inHand.filter((token, n) => n > 0 && token !== inHand[n - 1]).length;
}

function groupOf(scenarios: readonly Rehearsed[]): Group {
  return {
    tokens: [...new Set(scenarios.flatMap(tokensOf))],
    scenarios,
    steps: scenarios.reduce((sum, { instructions }) => sum + instructions.length, 0),
    minutes: minutesOf(scenarios),
  };
}

function tokensOf({ instructions }: Rehearsed): Told[] {
  return [...new Set(instructions.flatMap((step) => tokenOf(step) ?? []))];
}

function tokenOf({ serial, holder }: Step): Told | undefined {
  return serial ?? (holder === undefined ? undefined : `${holder}のトークン`);
}

function minutesOf(scenarios: readonly Rehearsed[]): number {
  const all = scenarios.flatMap(({ instructions }) => instructions);
  return Math.ceil(all.reduce((sum, { type }) => sum + seconds[type], 0) / 60);
}

/** Groups one after another, each time one that shares most tokens with the one before. */
function chained(groups: readonly Group[]): readonly Group[] {
  const left = groups.toSorted((one, other) => one.tokens.length - other.tokens.length);
  const chain: Group[] = [];
  while (left.length > 0) {
    const held = chain.at(-1)?.tokens ?? [];
    const strangeness = ({ tokens }: Group) =>
      tokens.length - 2 * tokens.filter((token) => held.includes(token)).length;
    const next = left.reduce((best, each) => (strangeness(each) < strangeness(best) ? each : best));
    left.splice(left.indexOf(next), 1);
    chain.push(next);
  }
  return chain;
}
