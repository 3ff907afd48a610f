import type { ScenarioResult } from '../results';

/** The result of a scenario that passed at its first attempt; tests tell what of it is otherwise. */
export const aScenario: ScenarioResult = {
  id: 'features/revocation.feature:1',
  name: 'a',
  chapter: 'revocation',
  rule: 'wait',
  creditUnion: 'seikyo',
  requirements: ['SEI-REV-07'],
  verdict: 'passed',
  observed: [],
  clock: [],
  readsState: false,
  attempts: [],
  refusals: [],
  accepts: true,
  milliseconds: 1,
};
