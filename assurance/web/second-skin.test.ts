import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { limited } from '../../adapters/limited';
import { referenceSystem } from '../../adapters/memory';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { refusals } from '../../simulator/second-skin/wording';
import { assemble } from '../../steps/support/assembly';
import { OPENING } from '../../steps/support/world';
import { type Features, loadFeatures } from '../features';
import { type Ending, endingsOf } from '../operated';
import { map, secondSkinInBrowser } from './second-skin';

/**
 * Everything that customers do at Masushin. Left out are the screens, whose scenarios compare labels that
 * a vendor words otherwise, and the procedures of the branch, which have no pages.
 */
const chapters = [
  'activation',
  'expiry',
  'lockout',
  'reissue-wait',
  'revocation',
  'sharing',
  'transactions',
  'unlock',
  'verification',
].map((chapter) => `features/${chapter}`);

/** One scenario in so many is played: all of them take a quarter of an hour. */
const ONE_IN = Number(process.env.SECOND_SKIN_ONE_IN ?? 18);

/** Compares the serial that is printed under シリアル番号. */
const READS_A_LIST = 'features/revocation/standings.feature:215';

let features: Features;
let skin: Awaited<ReturnType<typeof secondSkinInBrowser>>;
before(async () => {
  features = await loadFeatures();
  skin = await secondSkinInBrowser();
});
after(() => skin.close());

type Endings = ReadonlyMap<string, Ending>;

async function endings(
  system: (creditUnion: CreditUnion) => SystemUnderTest,
  scenarios: readonly string[],
): Promise<Endings> {
  assemble(system);
  const ended = endingsOf();
  await features({ tags: '@masushin', paths: scenarios }, ended.listen);
  return ended.found;
}

const inMemory = ({ profile }: CreditUnion) => referenceSystem(profile, OPENING);

/** Nobody looks at lists: their headings are compared with the manual's, and a vendor has others. */
function unseen(creditUnion: CreditUnion): SystemUnderTest {
  const system = inMemory(creditUnion);
  return limited(system, { ...system.capabilities, views: false }, creditUnion.profile);
}

test('each scenario ends through foreign pages as it does in memory, by their map alone', async () => {
  const acting = [...(await endings(unseen, chapters))].flatMap(([id, { status }]) =>
    status === 'PASSED' ? [id] : [],
  );
  const played = acting.filter((_, n) => n % ONE_IN === 0);
  assert.ok(played.length > 15, `${played.length} of ${acting.length} scenarios`);
  assert.deepEqual(await endings(skin.system, played), await endings(inMemory, played));
});

test('a list under other headings than the printed ones fails, and is not broken', async () => {
  const [ending] = (await endings(skin.system, [READS_A_LIST])).values();
  assert.equal(ending?.status, 'FAILED');
  assert.match(ending?.fault ?? '', /^OutcomeDiffers: no cell シリアル番号/);
});

test('each text of the second skin means its own reason, and no other', () => {
  for (const [reason, pattern] of Object.entries(map.messages)) {
    const meant = Object.entries(refusals).filter(([, text]) => pattern.test(text));
    assert.deepEqual(
      meant.map(([each]) => each),
      [reason],
    );
  }
});
