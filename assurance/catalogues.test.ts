import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allCreditUnions } from '../fixtures/credit-unions';
import { chapterCodes } from '../fixtures/requirements';
import { carriers, guards } from '../simulator/core/carriers';
import { readPickles } from './pickles';

const unions = allCreditUnions();
const pickles = readPickles();

/** Kinds whose statements some rule of the simulator must carry. */
const carried = ['rule', 'right', 'timing', 'input'];

for (const { id, prefix, catalogue, settings } of unions) {
  describe(`the catalogue of ${id}`, () => {
    const { requirements } = catalogue;
    const ids = requirements.map((requirement) => requirement.id);

    it('is about this credit union and counts each chapter from 01 on', () => {
      assert.equal(catalogue.creditUnion, id);
      for (const code of chapterCodes) {
        const own = ids.filter((each) => each.startsWith(`${prefix}-${code}-`));
        const counted = own.map((_, n) => `${prefix}-${code}-${String(n + 1).padStart(2, '0')}`);
        assert.deepEqual(own, counted);
      }
      assert.ok(
        ids.every((each) => chapterCodes.some((code) => each.startsWith(`${prefix}-${code}-`))),
      );
    });

    it('names only rules that the simulator has, and one for every statement that is a rule', () => {
      const unknown = requirements
        .flatMap(({ rules }) => rules)
        .filter((rule) => !carriers.has(rule));
      assert.deepEqual(unknown, []);
      const uncarried = requirements.filter(
        ({ kind, rules, notCheckable }) =>
          carried.includes(kind) && !notCheckable && rules.length === 0,
      );
      assert.deepEqual(
        uncarried.map((requirement) => requirement.id),
        [],
      );
    });

    it('agrees with the profile on what fixes which setting', () => {
      const sets = requirements.flatMap((r) => r.sets.map((path) => `${r.id} sets ${path}`));
      const from = [...settings].flatMap(([path, s]) => s.from.map((r) => `${r} sets ${path}`));
      assert.deepEqual(sets.toSorted(), from.toSorted());
    });

    it('has a scenario for every requirement that can be checked, and none for another', () => {
      const borne = new Set(pickles.flatMap(({ tags }) => tags));
      const checkable = requirements.filter(({ notCheckable }) => !notCheckable);
      const bare = checkable.filter((requirement) => !borne.has(`@${requirement.id}`));
      assert.deepEqual(
        bare.map((requirement) => requirement.id),
        [],
      );
      const needless = requirements.filter((r) => r.notCheckable && borne.has(`@${r.id}`));
      assert.deepEqual(
        needless.map((requirement) => requirement.id),
        [],
      );
    });
  });
}

describe('every guard of the core', () => {
  const named = new Set(
    unions.flatMap(({ catalogue }) => catalogue.requirements.flatMap((r) => r.rules)),
  );
  for (const id of new Set(guards.map(({ guard }) => guard.id))) {
    it(`${id} is named by a requirement`, () => assert.ok(named.has(id)));
  }
});

describe('every scenario', () => {
  it('bears the tag of one credit union and requirements that its catalogue has', () => {
    const stray = pickles.filter(({ tags }) => {
      const [own, ...others] = unions.filter(({ id }) => tags.includes(`@${id}`));
      const known = new Set(own?.catalogue.requirements.map(({ id }) => `@${id}`));
      const requirements = tags.filter((tag) => /^@[A-Z]{3}-/.test(tag));
      const foreign = requirements.filter((tag) => !known.has(tag));
      return others.length > 0 || requirements.length === 0 || foreign.length > 0;
    });
    assert.deepEqual(
      stray.map(({ place }) => place),
      [],
    );
  });

  it('does something and expects something', () => {
    const idle = pickles.filter(({ steps }) => !steps.includes('Outcome'));
    assert.deepEqual(
      idle.map(({ place }) => place),
      [],
    );
  });
});
