import type { Envelope, Pickle } from '@cucumber/messages';
import { idOf, type RunOptions, type ScenarioId, type Suite } from '../plan/suite';
import { InputError } from '../simulator/language/input';

/** The scenarios of a run, and what its record says of the features before one of them runs. */
export interface Listing {
  readonly envelopes: readonly Envelope[];
  readonly selected: readonly ScenarioId[];
}

/** Reads the features without running them. */
export async function listed(suite: Suite, options: RunOptions): Promise<Listing> {
  const envelopes: Envelope[] = [];
  const selected = new Set<string>();
  await suite({ ...options, dryRun: true }, (envelope) => {
    const { meta, source, gherkinDocument, pickle, parseError, testCase } = envelope;
    if (meta ?? source ?? gherkinDocument ?? pickle ?? parseError) envelopes.push(envelope);
    if (testCase) selected.add(testCase.pickleId);
  });
  const pickles = envelopes.flatMap(({ pickle }) => pickle ?? []);
  return { envelopes, selected: pickles.filter(({ id }) => selected.has(id)).map(idOf) };
}

/** The scenarios of a record, in its own ids. An InputError names a feature that was changed, added or deleted since. */
export function picklesIn(
  record: readonly Envelope[],
  listing: Listing,
): ReadonlyMap<ScenarioId, Pickle> {
  const now = new Map(sourcesIn(listing.envelopes));
  const recorded = new Map(sourcesIn(record));
  const changed = [...now.keys(), ...recorded.keys()].find(
    (uri) => now.get(uri) !== recorded.get(uri),
  );
  if (changed !== undefined)
    throw new InputError(`${changed}: was changed since this run began; begin a new run`);
  const pickles = record.flatMap(({ pickle }) => pickle ?? []);
  return new Map(pickles.map((pickle) => [idOf(pickle), pickle]));
}

/** The text of each feature, by its path. */
function sourcesIn(envelopes: readonly Envelope[]): (readonly [string, string])[] {
  return envelopes.flatMap(({ source }) => (source ? [[source.uri, source.data] as const] : []));
}
