import type { Envelope, Pickle } from '@cucumber/messages';
import { creditUnionIds } from '../fixtures/credit-unions';
import type { NotApplicable } from './plan';
import { idOf, type ScenarioId, type Suite } from './suite';

/** The scenarios that cucumber selects for a run, whether they are played or not. */
export class Selected {
  readonly #pickles = new Map<string, Pickle>();
  readonly #selected: Pickle[] = [];

  /** The same suite; what it selects is noted. */
  heardIn(suite: Suite): Suite {
    return (options, listen) =>
      suite(options, (envelope) => {
        this.#hear(envelope);
        listen(envelope);
      });
  }

  /** Those that nobody played: they are for another reading or declaration. */
  without(played: ReadonlyMap<ScenarioId, unknown>): readonly NotApplicable[] {
    return this.#selected
      .map((pickle) => ({ id: idOf(pickle), name: pickle.name, creditUnion: unionOf(pickle) }))
      .filter(({ id }) => !played.has(id));
  }

  #hear({ pickle, testCase }: Envelope): void {
    if (pickle) this.#pickles.set(pickle.id, pickle);
    const selected = testCase && this.#pickles.get(testCase.pickleId);
    if (selected) this.#selected.push(selected);
  }
}

function unionOf({ tags }: Pickle): string {
  return creditUnionIds().find((id) => tags.some(({ name }) => name === `@${id}`)) ?? '';
}
