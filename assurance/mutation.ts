import { join, relative } from 'node:path';
import { z } from 'zod';
import { readCreditUnion } from '../fixtures/credit-unions';
import { bilingualSchema } from '../fixtures/profile-document';
import { readYaml } from '../fixtures/yaml';
import { parseInput } from '../simulator/language/input';
import type { Mutant } from './mutants';
import type { Failure, Suite } from './suite';

/** What became of one faulty simulator. */
export interface Kill {
  readonly mutant: string;
  /** `caught`: by an outcome of a scenario that bears a requirement of the faulty rule; `broken`: by none at all. */
  readonly fate: 'caught' | 'caught-elsewhere' | 'broken' | 'survived';
  readonly by: readonly string[];
  /** Scenarios that ended before their outcome, or beside it: in a run they make it incomplete. */
  readonly broken: readonly string[];
}

const exceptionsSchema = z.array(
  z.strictObject({
    mutants: z.array(z.string()).min(1),
    class: z.enum(['equivalent', 'not-observable', 'silent']),
    because: bilingualSchema,
  }),
);

const EXCEPTIONS = relative(process.cwd(), join(__dirname, 'exceptions.yaml'));

/** Faulty simulators that no scenario can catch, each with its reason, by mutant. */
export function readExceptions(): ReadonlyMap<string, string> {
  const groups = parseInput(exceptionsSchema, readYaml(EXCEPTIONS), EXCEPTIONS);
  return new Map(
    groups.flatMap(({ mutants, because, ...group }) =>
      mutants.map((mutant) => [mutant, `${group.class}: ${because.en}`] as const),
    ),
  );
}

/** Runs the suite against one faulty simulator. */
export async function hunt(mutant: Mutant, suite: Suite): Promise<Kill> {
  const { failures: all } = await suite(mutant);
  const failures = all.filter(({ asserted }) => asserted);
  const bearing = requirementTags(mutant);
  const own = failures.filter(
    ({ tags }) => bearing.size === 0 || tags.some((tag) => bearing.has(tag)),
  );
  const by = (own.length > 0 ? own : failures).map(({ scenario }: Failure) => scenario);
  const broken = all.flatMap(({ scenario, asserted }) => (asserted ? [] : scenario));
  return { mutant: mutant.id, fate: fateOf(own.length, failures.length, all.length), by, broken };
}

function fateOf(own: number, asserted: number, all: number): Kill['fate'] {
  if (own > 0) return 'caught';
  if (asserted > 0) return 'caught-elsewhere';
  return all > 0 ? 'broken' : 'survived';
}

/** Tags of the requirements that name a rule, or fix a setting; none where no manual speaks of it. */
function requirementTags({ subject, creditUnions }: Mutant): ReadonlySet<string> {
  return new Set(
    creditUnions
      .flatMap((id) => readCreditUnion(id).catalogue.requirements)
      .filter(({ rules, sets }) => rules.includes(subject) || sets.includes(subject))
      .map(({ id }) => `@${id}`),
  );
}
