import type { Pickle } from '@cucumber/messages';
import { readCreditUnion } from '../fixtures/credit-unions';
import type { Plan } from '../plan/plan';
import { idOf, type RunOptions } from '../plan/suite';
import type { Conducted } from './conducted';
import { ATTEMPTS, type Kept, keptIn, sessionBegun, sessionsIn } from './kept';
import { listed, picklesIn } from './listing';
import { type Performed, played } from './round';
import type { Run } from './run';
import { type Casting, distinctSeeds } from './seeds';
import { tokensSpent } from './spent';

/**
 * Runs every scenario that the record does not have yet. All of them are under way at once: one acts
 * while the others wait, so that the whole takes hardly longer than the longest of them. Those that a
 * person's slip, or lateness, spoiled are planned and played anew, with other people, when the others are over.
 */
export async function conduct(run: Run, target: Conducted): Promise<void> {
  let left = await notYetOver(run);
  const seedsOf = seedsOfRounds(run);
  run.record.append([sessionBegun()]);
  const spent = tokensSpent(run.record);
  let plan = run.plan;
  const counter = { over: 0, of: left.length };
  for (let round = 0; left.length > 0; round += 1) {
    left = await played(left, { run, plan, target, seeds: seedsOf(round), counter, spent });
    const ids = left.map(({ pickle }) => idOf(pickle));
    if (left.length > 0) plan = await run.planAgain(ids, plan.spare);
  }
}

/** The scenarios of a run that its record does not have to their end; a record that is empty begins with all. */
async function notYetOver({ suite, options, record }: Run): Promise<readonly Performed[]> {
  const listing = await listed(suite, options);
  if (record.kept.length === 0) record.append(listing.envelopes);
  const begun = record.kept.length === 0 ? listing.envelopes : record.kept;
  const pickles = picklesIn(begun, listing);
  const already = keptIn(begun);
  return listing.selected
    .flatMap((id) => pickles.get(id) ?? [])
    .filter(({ id }) => !already.get(id)?.done)
    .map((pickle) => goneOnWith(pickle, already.get(pickle.id)));
}

function goneOnWith(pickle: Pickle, kept: Kept | undefined): Performed {
  if (!kept) return { pickle, attempts: 0, slips: 0 };
  const { testCase: first, attempts, slips } = kept;
  return { pickle, first, attempts, slips };
}

/** Seeds by round: none of any session has people of another. */
function seedsOfRounds({ plan, options, record }: Run) {
  const people = castings(plan, options);
  const before = sessionsIn(record.kept) * ATTEMPTS;
  return (round: number) => distinctSeeds(people, options.seed, before + round);
}

/** In an order that does not depend on when the run begins or goes on. */
function castings({ runs, notTested }: Plan, { readings }: RunOptions): readonly Casting[] {
  return [...runs, ...notTested]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, creditUnion }) => ({
      id,
      creditUnion: readCreditUnion(creditUnion, readings[creditUnion]),
    }));
}
