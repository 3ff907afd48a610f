import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { checkAdapter } from '../../adapters/kit/kit';
import { liars } from '../../adapters/kit/liars';
import { seenThroughBy } from '../../adapters/kit/seen-through';
import { castOf } from '../../steps/support/cast';
import { bundledDoors, closeBrowser } from './kit';

/** The kit tries every check here: it has a list of users, and mails. */
const CREDIT_UNION = 'kenmin';
const SEED = 20190701;

/** A browser is slow: the lies that pages invite, and no others. */
const ofPages = [
  'swallows a refusal',
  'forgets what came of an act',
  'answers from memory',
  'repeats a submission silently',
  'shows a stale page',
  "reads the wrong user's row",
  'drops a row of a list',
];

after(closeBrowser);

for (const { name, creditUnion, open } of bundledDoors([CREDIT_UNION])) {
  const { fixture } = castOf(creditUnion, SEED);
  const lies = Object.entries(liars).filter(
    ([lie]) => !name.startsWith('web') || ofPages.includes(lie),
  );

  describe(`the adapter kit, at the door ${name}`, () => {
    for (const [lie, liar] of lies)
      it(`rejects an adapter that ${lie}`, async () => {
        const lying = async () => liar(await open());
        const subject = { ...fixture, profile: creditUnion.profile, open: lying };
        const [found] = await checkAdapter(subject, [seenThroughBy[lie] ?? '']);
        assert.deepEqual([found?.check, found?.verdict], [seenThroughBy[lie], 'broken']);
      });
  });
}
