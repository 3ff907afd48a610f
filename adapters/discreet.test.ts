import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../fixtures/credit-unions';
import { discreet } from './discreet';
import { referenceSystem } from './memory';

const { profile } = readCreditUnion('kumagaya');

/** What a system throws that says this wherever it can, its known secrets taken out. */
async function told(message: string, known: readonly string[]): Promise<readonly string[]> {
  const system = referenceSystem(profile, 0);
  const fail = async (): Promise<never> => {
    throw new Error(message);
  };
  const { bench, close, evidence } = discreet(
    { ...system, bench: { ...system.bench, now: fail }, close: fail, evidence: fail },
    known,
  );
  const calls = [() => bench.now(), close, async () => evidence?.()];
  return Promise.all(calls.map((call) => call().then(String, ({ message: text }: Error) => text)));
}

describe('what a system throws tells no secret', () => {
  for (const [what, message, known] of [
    ['as it is', 'bad password pa"ss1', ['pa"ss1']],
    ['in JSON', String.raw`{"password":"pa\"ss1"}`, ['pa"ss1']],
    ['as a form is sent', 'POST password=pa%22ss1', ['pa"ss1']],
    ['a part of another', 'typed abcdXY', ['abcd', 'abcdXY']],
  ] as const)
    it(what, async () => {
      for (const text of await told(message, known)) {
        assert.match(text, /‹secret›/);
        assert.doesNotMatch(text, /ss1|XY/);
      }
    });
});
