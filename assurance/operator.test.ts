import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { memory, referenceSystem } from '../adapters/memory';
import type { Duty } from '../adapters/operator/by-operator';
import type { Clumsiness } from '../adapters/operator/clumsiness';
import type { Desk } from '../adapters/operator/instructions';
import { robotOperator } from '../adapters/operator/robot';
import type { SystemUnderTest } from '../adapters/system-under-test';
import type { CreditUnion } from '../fixtures/credit-unions';
import { dice } from '../fixtures/dice';
import { Bank } from '../simulator/bank';
import { assemble } from '../steps/support/assembly';
import { OPENING } from '../steps/support/world';
import { type Features, loadFeatures } from './features';
import { allMutants } from './mutants';
import { type Ending, endingsOf, type Operated, playOperated } from './operated';

const SEED = 5;
/** All that a person does at a bench. */
const bench: readonly Duty[] = ['accounts', 'codes', 'mailbox', 'branch'];

const reference = ({ profile }: CreditUnion) => referenceSystem(profile, OPENING);

/** Five codes of a hundred are no codes, five more have a digit wrong; so have twenty copies. */
function clumsy(): Clumsiness {
  return { random: dice(SEED), form: 5, mistyped: 5, misprepared: 5, miscopied: 20 };
}

describe('a person at the bench', () => {
  let features: Features;
  before(async () => {
    features = await loadFeatures();
  });

  async function endings(
    system: (creditUnion: CreditUnion) => SystemUnderTest,
    tags: string,
  ): Promise<ReadonlyMap<string, Ending>> {
    assemble(system);
    const ended = endingsOf();
    await features({ tags }, ended.listen);
    return ended.found;
  }

  function operated(
    system: (creditUnion: CreditUnion) => SystemUnderTest,
    tags: string,
    clumsiness: Clumsiness,
  ): Promise<Operated> {
    const person = (real: SystemUnderTest) => robotOperator(real, clumsiness);
    return playOperated(features, tags, { system, duties: bench, person });
  }

  it('comes to the same verdicts in every scenario, however clumsy', async () => {
    const typed = new Set<string>();
    const { random, ...rates } = clumsy();
    const played = await playOperated(features, '', {
      system: reference,
      duties: bench,
      person: (real) => watchedTyping(robotOperator(real, { random, ...rates }), typed),
    });
    assert.deepEqual(played.endings, await endings(reference, ''));
    const kinds = Map.groupBy(played.slips, ({ kind }) => kind);
    assert.ok((kinds.get('form')?.length ?? 0) > 50, 'slips of form');
    assert.ok((kinds.get('mistyped')?.length ?? 0) > 50, 'mistyped codes');
    assert.ok(kinds.has('misprepared'), 'wrong contracts');
    assert.ok((kinds.get('miscopied')?.length ?? 0) > 20, 'wrong copies');
    assert.ok(played.repeated > 50, 'scenarios played anew');
    const record = [played.messages, played.slips, [...played.endings]].map((part) =>
      JSON.stringify(part, (key, value) => (key === 'nanos' ? undefined : value)),
    );
    assert.ok(typed.size > 100);
    assert.deepEqual(
      [...typed].filter((code) => record.some((text) => holds(text, code))),
      [],
      'codes in what was recorded',
    );
  });

  for (const id of ['drop SignIn/verification.otp', 'drop SignIn/lockout.otp-authentication']) {
    it(`finds a simulator faulty in the same scenarios: ${id}`, async () => {
      const mutant = allMutants().find((each) => each.id === id);
      assert.ok(mutant, `a faulty simulator without ${id}`);
      const faulty = ({ profile }: CreditUnion) => memory(new Bank(profile, OPENING, mutant.rules));
      const alone = await endings(faulty, '@kumagaya');
      assert.ok(failures(alone).length > 0);
      const { endings: found } = await operated(faulty, '@kumagaya', { ...clumsy(), mistyped: 0 });
      assert.deepEqual(failures(found), failures(alone));
      // A mistyped code that it takes shows the fault in further scenarios, and hides it in none.
      const { endings: taken } = await operated(faulty, '@kumagaya', clumsy());
      const hidden = failures(alone).filter((id) => !failures(taken).includes(id));
      assert.deepEqual(hidden, []);
    });
  }
});

/** The same desk, with a look over its shoulder. */
function watchedTyping(desk: Desk, typed: Set<string>): Desk {
  return {
    ask: async (instruction) => {
      const answer = await desk.ask(instruction);
      if (answer.type === 'Code' && /^[0-9]{6}$/.test(answer.code ?? ''))
        typed.add(answer.code ?? '');
      return answer;
    },
  };
}

/** Whether a text holds a code that is not part of a longer number, or of a random id. */
function holds(text: string, code: string): boolean {
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    const around = `${text[at - 1] ?? ''}${text[at + code.length] ?? ''}`;
    if (!/[0-9a-f-]/.test(around)) return true;
  }
  return false;
}

function failures(endings: ReadonlyMap<string, Ending>): string[] {
  return [...endings].flatMap(([id, { status }]) => (status === 'FAILED' ? id : [])).sort();
}
