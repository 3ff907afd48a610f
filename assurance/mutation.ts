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
  /** `caught`: by a scenario that bears a requirement of the faulty rule. */
  readonly fate: 'caught' | 'caught-elsewhere' | 'survived';
  readonly by: readonly string[];
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
  const { failures } = await suite(mutant);
  const bearing = requirementTags(mutant);
  const own = failures.filter(
    ({ tags }) => bearing.size === 0 || tags.some((tag) => bearing.has(tag)),
  );
  const fate = own.length > 0 ? 'caught' : failures.length > 0 ? 'caught-elsewhere' : 'survived';
  const by = (own.length > 0 ? own : failures).map(({ scenario }: Failure) => scenario);
  return { mutant: mutant.id, fate, by };
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
