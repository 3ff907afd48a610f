import { z } from 'zod';
import type { Catalogue } from '../fixtures/requirements';
import { InputError, parseInput } from '../simulator/language/input';
import { dayOf } from '../simulator/language/time';
import {
  type CreditUnionResult,
  narrowedTo,
  type Results,
  type RunOutcome,
  type Verdict,
} from './results';
import { outcomeOf, outcomeOfAll } from './verdict';

const deviationSchema = z
  .strictObject({
    requirement: z.string().regex(/^[A-Z]{3}-[A-Z]{3}-\d{2}$/, 'not an id such as SEI-REV-07'),
    creditUnion: z.string(),
    reason: z.string().trim().min(1, 'say why'),
    /** From this day on it is known. */
    date: z.iso.date('not a day such as 2026-11-21'),
    /** The last day on which it is borne with. */
    until: z.iso.date('not a day such as 2027-03-31'),
  })
  .refine(({ date, until }) => date <= until, { path: ['until'], error: 'lies before date' });

/** A failure that somebody knows of, and bears with until a day. */
export type Deviation = Readonly<z.infer<typeof deviationSchema>>;

const baselineSchema = z.strictObject({ deviations: z.array(deviationSchema) });

/** Parses a baseline; an InputError names the entry and the key that is wrong. */
export function parseBaseline(
  document: unknown,
  place: string,
  catalogues: readonly Catalogue[],
): readonly Deviation[] {
  const { deviations } = parseInput(baselineSchema, document, place);
  const known = new Set(catalogues.flatMap(idsOf));
  const seen = new Set<string>();
  for (const [index, { creditUnion, requirement }] of deviations.entries()) {
    const [id, at] = [`${creditUnion} ${requirement}`, `${place}: deviations.${index}`];
    if (!known.has(id))
      throw new InputError(`${at}.requirement: ${creditUnion} has no ${requirement}`);
    if (seen.has(id)) throw new InputError(`${at}.requirement: ${requirement} stands here twice`);
    seen.add(id);
  }
  return deviations;
}

function idsOf({ creditUnion, requirements }: Catalogue): string[] {
  return requirements.map(({ id }) => `${creditUnion} ${id}`);
}

/** What a baseline makes of a run. The outcome of the run itself is not touched by it. */
export interface Comparison {
  /** Entries in force whose requirement failed. */
  readonly known: readonly Deviation[];
  /** Requirements that failed though no entry in force bears with it. */
  readonly beyond: readonly string[];
  /** Entries in force whose requirement no longer fails: the baseline is wrong. A part of a run cannot tell. */
  readonly stale: readonly Deviation[];
  /** Entries that do not count on the day of the run. */
  readonly outOfForce: readonly Deviation[];
  /** What the run would come to without the known deviations: for the exit code alone. */
  readonly rest: RunOutcome;
}

/** Where a verdict leaves open whether the requirement still fails, its entry is left alone. */
const noLongerFailing: readonly (Verdict | undefined)[] = [
  'passed',
  'observed',
  'notApplicable',
  'notCheckable',
];

/** Compares a run with a baseline on the day of the run, as days are counted in Japan. */
export function comparedWith(baseline: readonly Deviation[], results: Results): Comparison {
  const day = dayOf(Math.floor(Date.parse(results.startedAt) / 1000));
  const inForce = baseline.filter(({ date, until }) => date <= day && day <= until);
  const verdicts = new Map(results.results.map((r) => [keyOf(r), r.verdict]));
  const known = inForce.filter((each) => verdicts.get(keyOf(each)) === 'failed');
  const narrowed = narrowedTo(results.selection) !== undefined;
  const stale = inForce.filter(
    (each) => !narrowed && noLongerFailing.includes(verdicts.get(keyOf(each))),
  );
  const borne = new Set(known.map(keyOf));
  const failed = results.results.filter(({ verdict }) => verdict === 'failed').map(keyOf);
  return {
    known,
    beyond: failed.filter((key) => !borne.has(key)),
    stale,
    outOfForce: baseline.filter((each) => !inForce.includes(each)),
    rest: outcomeOfAll(results.creditUnions.map((union) => without(known, union, results))),
  };
}

function keyOf({ creditUnion, requirement }: Pick<Deviation, 'creditUnion' | 'requirement'>) {
  return `${creditUnion} ${requirement}`;
}

/** The credit union as it would be without the known deviations and the scenarios that show them. */
function without(
  known: readonly Deviation[],
  union: CreditUnionResult,
  { scenarios, selection }: Results,
): CreditUnionResult {
  const borne = known.filter(({ creditUnion }) => creditUnion === union.id);
  const ids = new Set(borne.map(({ requirement }) => requirement));
  const others = scenarios.filter(
    ({ creditUnion, requirements }) =>
      creditUnion === union.id && !requirements.some((requirement) => ids.has(requirement)),
  );
  const failed = union.requirements.failed - borne.length;
  const narrowed = narrowedTo(selection) !== undefined;
  return { ...union, outcome: outcomeOf({ ...union.requirements, failed }, others, narrowed) };
}
