import type { Envelope } from '@cucumber/messages';
import { idOf, type ScenarioId } from '../plan/suite';
import { type Taken, takenIn } from './spent';

/** Those of scenarios that began with them and were interrupted: they are spent, and came to nothing. */
export function accountsLost(record: readonly Envelope[]): readonly Taken[] {
  const scenarioOf = scenariosByStart(record);
  const underWay = new Map<ScenarioId, Taken>();
  const lost: Taken[] = [];
  for (const envelope of record) {
    const taken = takenIn(envelope);
    if (taken) underWay.set(taken.by, taken);
    const over = scenarioOf.get(envelope.testCaseFinished?.testCaseStartedId ?? '');
    if (over !== undefined) underWay.delete(over);
    // Whoever is under way when another session begins was interrupted.
    if (envelope.testRunStarted) lost.push(...underWay.values());
    if (envelope.testRunStarted) underWay.clear();
  }
  return [...lost, ...underWay.values()];
}

/** The scenario of each execution, by the id of its start. */
function scenariosByStart(record: readonly Envelope[]): ReadonlyMap<string, ScenarioId> {
  const pickles = new Map(record.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle]] : [])));
  const cases = new Map(
    record.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase.pickleId]] : [])),
  );
  return new Map(
    record.flatMap(({ testCaseStarted: start }) => {
      const pickle = pickles.get(cases.get(start?.testCaseId ?? '') ?? '');
      return start && pickle ? [[start.id, idOf(pickle)]] : [];
    }),
  );
}
