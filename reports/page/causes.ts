import type { Fault, ScenarioResult, Verdict } from '../results';
import { type Discrepancy, discrepancyOf } from './discrepancy';
import type { Model } from './model';

type Blame = 'product' | 'manual' | Fault | 'unproven' | 'selection';

/** One cause, as far as what was recorded tells, with everything that follows from it. */
export interface Cause {
  /** Its place among the findings, from 1. */
  readonly number: number;
  readonly verdict: Verdict;
  readonly blame: Blame;
  readonly reason: string;
  readonly discrepancy: Discrepancy;
  readonly scenarios: readonly ScenarioResult[];
  readonly requirements: readonly string[];
  readonly creditUnions: readonly string[];
}

type Unnumbered = Omit<Cause, 'number'>;

/** Verdicts that keep a run from being conformant, worst first. */
const open: readonly Verdict[] = ['failed', 'broken', 'notTested'];

/** Every cause, worst first and then by how much follows from it. */
export function causesOf(model: Model): Cause[] {
  const { scenarios, results } = model.results;
  const faulty = scenarios.filter(({ verdict }) => open.includes(verdict));
  const causes = [...Map.groupBy(faulty, keyOf).values()].map((group) => causeOf(group, model));
  const bare = results.filter((r) => r.verdict === 'notTested' && r.scenarios.length === 0);
  const untested = [...Map.groupBy(bare, ({ reason }) => reason ?? '')].map(
    ([reason, group]): Unnumbered => ({
      verdict: 'notTested',
      blame: 'selection',
      reason,
      discrepancy: discrepancyOf(reason),
      scenarios: [],
      requirements: group.map(({ requirement }) => requirement),
      creditUnions: unique(group.map(({ creditUnion }) => creditUnion)),
    }),
  );
  const rank = ({ verdict }: Unnumbered) => open.indexOf(verdict);
  const weight = ({ scenarios: following }: Unnumbered) => following.length;
  return [...causes, ...untested]
    .toSorted((a, b) => rank(a) - rank(b) || weight(b) - weight(a))
    .map((cause, index) => ({ ...cause, number: index + 1 }));
}

/** A refusal names its category, which is the same wherever the cause shows; other values are not. */
function keyOf({ verdict, reason = '', chapter, rule }: ScenarioResult): string {
  const { expected, observed, message } = discrepancyOf(reason);
  if (verdict !== 'failed') return JSON.stringify([verdict, message]);
  const telling = [expected, observed].some((value) => value?.startsWith('「'));
  return JSON.stringify(
    telling ? [verdict, expected, observed] : [verdict, chapter, rule, expected, observed],
  );
}

function causeOf(scenarios: readonly ScenarioResult[], model: Model): Unnumbered {
  const [{ verdict, reason = '' }] = scenarios as readonly [ScenarioResult];
  const requirements = unique(scenarios.flatMap((scenario) => scenario.requirements));
  return {
    verdict,
    blame: faultOf(scenarios) ?? blameOf(verdict, requirements, model),
    reason,
    discrepancy: discrepancyOf(reason),
    scenarios,
    requirements,
    creditUnions: unique(scenarios.map(({ creditUnion }) => creditUnion)),
  };
}

/** Whose fault it is where nothing was judged, as the last attempt tells. */
function faultOf([scenario]: readonly ScenarioResult[]): Fault | undefined {
  return scenario?.attempts.at(-1)?.fault;
}

function blameOf(verdict: Verdict, requirements: readonly string[], model: Model): Blame {
  if (verdict === 'broken') return 'suite';
  if (verdict === 'notTested') return 'unproven';
  return requirements.every((id) => isOpen(id, model)) ? 'manual' : 'product';
}

/** Whether a setting that rests on the requirement has several readings. */
function isOpen(id: string, { unions, requirementOf }: Model): boolean {
  return (
    requirementOf.get(id)?.basis === 'damaged' ||
    unions.some(({ settings }) =>
      [...settings.values()].some((s) => s.readings.length > 1 && s.from.includes(id)),
    )
  );
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
