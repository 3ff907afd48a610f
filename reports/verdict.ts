import { proofOf } from './proof';
import type {
  Counts,
  CreditUnionResult,
  RequirementResult,
  RunOutcome,
  ScenarioResult,
  Verdict,
} from './results';

/** The fold of its scenarios, worst first; a scenario that only observes decides nothing beside others. */
const worstFirst: readonly Verdict[] = [
  'failed',
  'broken',
  'notTested',
  'passed',
  'observed',
  'notApplicable',
];

/** As much of a catalogue as verdicts need. */
export interface FoldedCatalogue {
  readonly creditUnion: string;
  readonly requirements: readonly {
    readonly id: string;
    readonly notCheckable?: { readonly ja: string } | undefined;
  }[];
}

/** Every requirement of a catalogue with what became of it, in the order of the manual. */
export function requirementResults(
  { creditUnion, requirements }: FoldedCatalogue,
  scenarios: readonly ScenarioResult[],
): RequirementResult[] {
  const bearers = new Map<string, ScenarioResult[]>(requirements.map(({ id }) => [id, []]));
  for (const scenario of scenarios) {
    for (const id of scenario.requirements) bearers.get(id)?.push(scenario);
  }
  return requirements.map(({ id, notCheckable }) => {
    const bearing = bearers.get(id) ?? [];
    const verdict = notCheckable ? 'notCheckable' : fold(bearing);
    const reason = notCheckable?.ja ?? reasonOf(bearing, verdict);
    return {
      requirement: id,
      creditUnion,
      verdict,
      ...(reason === undefined ? {} : { reason }),
      proof: proofOf(verdict, bearing),
      scenarios: bearing.map((scenario) => scenario.id),
    };
  });
}

function fold(scenarios: readonly ScenarioResult[]): Verdict {
  const verdicts = new Set(scenarios.map(({ verdict }) => verdict));
  return worstFirst.find((verdict) => verdicts.has(verdict)) ?? 'notTested';
}

function reasonOf(scenarios: readonly ScenarioResult[], verdict: Verdict): string | undefined {
  if (verdict === 'passed') return undefined;
  if (scenarios.length === 0) return 'no scenario of this run bears it';
  return scenarios.find((scenario) => scenario.verdict === verdict)?.reason;
}

/** How many requirements there are and what became of them. */
export function countsOf(results: readonly RequirementResult[]): Counts {
  const having = (verdict: Verdict) => results.filter((r) => r.verdict === verdict).length;
  const [all, notApplicable, notCheckable] = [
    results.length,
    having('notApplicable'),
    having('notCheckable'),
  ];
  return {
    all,
    notApplicable,
    notCheckable,
    required: all - notApplicable - notCheckable,
    passed: having('passed'),
    failed: having('failed'),
    notTested: having('notTested'),
    observed: having('observed'),
    broken: having('broken'),
  };
}

/**
 * A failure decides, of whatever scenario; anything untested or broken leaves it open, and so does
 * nothing at all. In a narrowed run even what passed did so on a part of its scenarios.
 */
export function outcomeOf(
  { required, failed, notTested, broken }: Counts,
  scenarios: readonly Pick<ScenarioResult, 'verdict'>[],
  narrowed = false,
): RunOutcome {
  const verdicts = new Set(scenarios.map(({ verdict }) => verdict));
  if (failed > 0 || verdicts.has('failed')) return 'non-conformant';
  const open = notTested + broken > 0 || verdicts.has('broken') || verdicts.has('notTested');
  return narrowed || open || required === 0 ? 'incomplete' : 'conformant';
}

/** The outcome of a run over several credit unions. */
export function outcomeOfAll(creditUnions: readonly CreditUnionResult[]): RunOutcome {
  const outcomes = new Set(creditUnions.map(({ outcome }) => outcome));
  if (outcomes.has('non-conformant')) return 'non-conformant';
  return outcomes.size === 1 && outcomes.has('conformant') ? 'conformant' : 'incomplete';
}

/** The counts of several credit unions together. */
export function totalOf(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    all: sum('all'),
    notApplicable: sum('notApplicable'),
    notCheckable: sum('notCheckable'),
    required: sum('required'),
    passed: sum('passed'),
    failed: sum('failed'),
    notTested: sum('notTested'),
    observed: sum('observed'),
    broken: sum('broken'),
  };
}
