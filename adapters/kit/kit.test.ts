import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { checkAdapter, checkNames } from './kit';
import { liars } from './liars';
import type { Subject } from './stage';

const SEED = 20190701;

/** Every lie, and the check that sees through it. */
const seenThroughBy: Readonly<Record<string, string>> = {
  'swallows a refusal': 'a-refusal-comes-back',
  'calls every refusal by one name': 'a-refusal-comes-back',
  'answers with the outcome before': 'the-answer-is-to-this-command',
  'answers from memory': 'the-system-is-asked',
  'answers one user with what another was told': 'the-answer-is-to-this-user',
  'repeats a submission silently': 'a-submission-is-made-once',
  'submits everything twice': 'a-submission-is-made-once',
  'shows a stale page': 'a-view-is-fresh',
  'reads the wrong row': 'a-view-is-of-this-user',
  'shows everybody the page of who came first': 'a-view-is-of-this-user',
  'caches a code': 'a-code-follows-the-clock',
  'reads the code of another token': 'a-code-is-of-its-token',
  'makes codes up': 'a-code-is-the-systems-own',
  'promises a clock that it cannot set': 'the-clock-obeys',
  'tells the time that it was asked for': 'the-clock-obeys',
  'stops more companies than one': 'contracts-are-apart',
  'hands out the newest mail first': 'mails-come-in-order',
  'promises a branch desk that it has not': 'what-is-promised-works',
  'feigns a mailbox that it has not': 'what-is-missing-is-said',
  'feigns accounts that it has not': 'missing-accounts-are-said',
  'feigns to put back a clock that only goes forward': 'the-clock-does-not-go-back',
  'breaks when it is closed twice': 'it-closes',
};

/** Where a credit union has nothing to lie about: no list of users, no mails. */
const nothingToLieAbout: Readonly<Record<string, readonly string[]>> = {
  'reads the wrong row': ['yamagata-chuo'],
  'hands out the newest mail first': ['kumagaya', 'masushin', 'seikyo', 'yamagata-chuo'],
};

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
      const mails = nothingToLieAbout['hands out the newest mail first']?.includes(id);
      assert.deepEqual(
        findings
          .filter(({ verdict }) => verdict !== 'kept')
          .map(({ check, verdict }) => [check, verdict]),
        checkNames
          .filter((name) => apart.includes(name) || (mails && name === 'mails-come-in-order'))
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
