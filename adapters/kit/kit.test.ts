import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { checkAdapter, checkNames } from './kit';
import { liars } from './liars';
import { nothingToLieAbout, seenThroughBy } from './seen-through';
import type { Subject } from './stage';

const SEED = 20190701;

const honest = (system: SystemUnderTest) => system;

function subjectOf(id: string, liar = honest): Subject {
  const creditUnion = readCreditUnion(id);
  const { profile } = creditUnion;
  const { fixture } = castOf(creditUnion, SEED);
  return { ...fixture, profile, open: () => liar(referenceSystem(profile, OPENING)) };
}

async function broken(subject: Subject): Promise<string[]> {
  const findings = await checkAdapter(subject);
  return findings.flatMap(({ check, verdict }) => (verdict === 'broken' ? check : []));
}

describe('the adapter kit', () => {
  for (const id of creditUnionIds()) {
    it(`finds nothing against the memory door at ${id}, and tries nearly everything`, async () => {
      const findings = await checkAdapter(subjectOf(id));
      const apart = ['the-clock-does-not-go-back', 'missing-accounts-are-said'];
      const silent = ['hands out the newest mail first', 'drops a row of a list']
        .filter((lie) => nothingToLieAbout[lie]?.includes(id))
        .map((lie) => seenThroughBy[lie]);
      assert.deepEqual(
        findings
          .filter(({ verdict }) => verdict !== 'kept')
          .map(({ check, verdict }) => [check, verdict]),
        checkNames
          .filter((name) => apart.includes(name) || silent.includes(name))
          .map((name) => [name, 'unchecked']),
      );
    });
  }

  for (const [name, liar] of Object.entries(liars)) {
    it(`rejects an adapter that ${name}`, async () => {
      for (const id of creditUnionIds()) {
        const found = await broken(subjectOf(id, liar));
        const silent = nothingToLieAbout[name]?.includes(id) ?? false;
        assert.equal(found.includes(seenThroughBy[name] ?? ''), !silent, `${id}: ${found}`);
      }
    });
  }

  it('has a liar for every check', () => {
    assert.deepEqual(new Set(Object.values(seenThroughBy)), new Set(checkNames));
    assert.deepEqual(Object.keys(seenThroughBy), Object.keys(liars));
  });

  it('calls an adapter that throws broken, and goes on', async () => {
    const { profile, ...subject } = subjectOf('kumagaya');
    const open = () => {
      throw new Error('connection refused');
    };
    const findings = await checkAdapter({ ...subject, profile, open });
    assert.equal(findings.length, checkNames.length);
    assert.deepEqual(findings[0], {
      check: 'a-refusal-comes-back',
      verdict: 'broken',
      because: 'Error: connection refused',
    });
  });
});
