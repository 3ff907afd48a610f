import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MASK } from '../../adapters/web/secrets';
import { interceptedSimulator } from './intercepted';
import { textsWithin } from './texts-within';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator();
});
after(() => simulator.close());

/** What must never be seen, though it is typed, sent and shown on a page. */
interface Canaries {
  readonly password: string;
  readonly otp: string;
}

/** The session as the browser keeps it. */
const COOKIE = 'canary-of-a-session';

/** What a fault leaves of a sign-in with these secrets, on a page that says them aloud. */
async function evidenceOf({ password, otp }: Canaries) {
  const shown = `<h1>${otp}</h1><p>${password.replace('&', '&amp;')}</p>`;
  const { system } = await simulator.system((request) =>
    request.method === 'POST'
      ? new Response(shown, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': `sid=${COOKIE}` },
        })
      : undefined,
  );
  const firstFactor = { ...simulator.cast.firstFactorOf('花子'), password };
  await assert.rejects(system.customer.perform({ type: 'SignIn', by: '花子', firstFactor, otp }), {
    name: 'TargetFault',
  });
  const evidence = (await system.evidence?.()) ?? [];
  await system.close();
  return evidence;
}

const canaries: Canaries = { password: 'カナリア+password&1', otp: '918273' };

test('a fault leaves a picture, a text and a trace, and none of them tells a secret', async () => {
  const evidence = await evidenceOf(canaries);
  assert.deepEqual(
    evidence.map(({ mediaType }) => mediaType),
    ['image/png', 'text/plain', 'application/zip'],
  );
  const all = evidence.flatMap(textsWithin);
  for (const { name, text } of all) assertTellsNothing(name, text);
  // The secrets were there to be found: they left their masks.
  const masked = all.filter(({ text }) => text.includes(MASK)).map(({ name }) => name);
  assert.ok(
    masked.some((name) => name.endsWith('.txt')) && masked.some((name) => /trace/.test(name)),
  );
});

test('a picture looks the same whatever the secrets are', async () => {
  const one = await pictureOf(canaries);
  const other = await pictureOf({ password: 'スズメ', otp: '000000' });
  assert.ok(one && other && Buffer.from(one).equals(other));
});

async function pictureOf(secrets: Canaries): Promise<Uint8Array | undefined> {
  const evidence = await evidenceOf(secrets);
  return evidence.find(({ mediaType }) => mediaType === 'image/png')?.body;
}

function assertTellsNothing(name: string, text: string): void {
  const { password, otp } = canaries;
  for (const secret of [password, otp, encodeURIComponent(password), COOKIE])
    assert.equal(text.includes(secret), false, `${name} tells ${secret}`);
}
