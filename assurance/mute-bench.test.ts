import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { arrangingByActs } from '../adapters/arranging/arranging-by-acts';
import { limited } from '../adapters/limited';
import { referenceSystem } from '../adapters/memory';
import { everyCapability, type SystemUnderTest } from '../adapters/system-under-test';
import { creditUnionIds } from '../fixtures/credit-unions';
import type { Profile } from '../simulator/language/profile';
import { OPENING } from '../steps/support/world';
import { loadTrial, type Trial } from './suite';

let trial: Trial;
before(async () => {
  trial = await loadTrial();
});

type Bench = SystemUnderTest['bench'];
type Layer = (system: SystemUnderTest, profile: Profile) => SystemUnderTest;

/** The classes of the errors at a credit union, where the bench keeps something back. */
async function errorsOf(
  union: string,
  kept: Partial<Bench>,
  paths: readonly string[],
  layer: Layer = (system) => system,
): Promise<ReadonlySet<string>> {
  const { failures } = await trial(
    ({ profile }) => {
      const { bench, ...doors } = referenceSystem(profile, OPENING);
      return layer({ ...doors, bench: { ...bench, ...kept } }, profile);
    },
    { creditUnions: [union], readings: {}, paths },
  );
  return new Set(failures.map(({ error }) => error));
}

const none = async () => undefined;
const onlyUntested = new Set(['CapabilityMissing']);
const everything = ['features'];

const byActs: Layer = (system, profile) => {
  const capabilities = { ...everyCapability, arrangements: false };
  return arrangingByActs(limited(system, capabilities, profile), profile, OPENING);
};

describe('a bench that tells no code at all, and says that it can', () => {
  for (const union of creditUnionIds()) {
    it(`fails nothing at ${union}`, async () =>
      assert.deepEqual(await errorsOf(union, { codeOf: none }, everything), onlyUntested));

    it(`fails nothing at ${union} where states are brought about by acts`, async () =>
      assert.deepEqual(await errorsOf(union, { codeOf: none }, everything, byActs), onlyUntested));
  }
});

describe('a bench that does not tell of tokens that it brought into use', () => {
  for (const union of creditUnionIds())
    it(`fails nothing at ${union} before the token is changed`, async () => {
      const paths = ['features/lockout', 'features/verification/first-factor.feature'];
      assert.deepEqual(await errorsOf(union, { serialOf: none }, paths), onlyUntested);
    });
});
