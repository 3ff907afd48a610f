import type { Catalogue } from '../fixtures/requirements';
import type {
  Counts,
  CreditUnionResult,
  RequirementResult,
  RunOutcome,
  ScenarioResult,
  Verdict,
} from './results';

const NO_TWIN = 'no accepted twin passed';

/** A refusal proves nothing unless its accepted twin passed: a system that refuses everything would pass. */
export function withTwins(scenarios: readonly ScenarioResult[]): ScenarioResult[] {
  const proving = scenarios.filter(({ verdict, accepts }) => verdict === 'passed' && accepts);
  const accepted = new Set(proving.flatMap(twinKeys));
  return scenarios.map((scenario) =>
    needsTwin(scenario) && !twinKeys(scenario).some((key) => accepted.has(key))
      ? { ...scenario, verdict: 'notTested', reason: NO_TWIN }
      : scenario,
  );
}

/** A scenario as it was before its twin was looked for: in another run the twin may be there. */
export function beforeTwins(scenario: ScenarioResult): ScenarioResult {
  if (scenario.reason !== NO_TWIN) return scenario;
  const { reason: _, ...rest } = scenario;
  return { ...rest, verdict: 'passed' };
}

function needsTwin({ verdict, accepts, refusals }: ScenarioResult): boolean {
  return verdict === 'passed' && refusals.length > 0 && !accepts;
}

/** Twins stand under one rule of one feature and bear a requirement of one credit union in common. */
function twinKeys({ chapter, rule, requirements }: ScenarioResult): string[] {
  return requirements.map((requirement) => [chapter, rule, requirement].join(' / '));
}

/** The fold of its scenarios, worst first; a scenario that only observes decides nothing beside others. */
const worstFirst: readonly Verdict[] = [
  'failed',
  'broken',
  'notTested',
  'passed',
  'observed',
  'notApplicable',
];

/** Every requirement of a catalogue with what became of it, in the order of the manual. */
export function requirementResults(
  { creditUnion, requirements }: Catalogue,
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
