import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MASK, Secrets } from './secrets';

const secret = 'pass"word&+ 1<';
const secrets = new Secrets();
secrets.learnTyped({ password: secret, otp: '123456', serial: '87654321' });

for (const written of [
  secret,
  JSON.stringify(secret),
  new URLSearchParams({ p: secret }).toString(),
  encodeURIComponent(secret),
  'pass&quot;word&amp;+ 1&lt;',
  'code 123456.',
]) {
  test(`a secret is masked as it is written in ${written}`, () => {
    const masked = secrets.masked(written);
    assert.match(masked, new RegExp(MASK));
    assert.doesNotMatch(masked, /word|123456/);
  });
}

test('what a user chooses for their app is masked before it is typed', () => {
  const app = { address: 'a@b.test', startPassword: 'start-77' };
  const user = { id: 'u', name: 'n', role: 'general', loginId: 'l', certificate: '' } as const;
  const known = new Secrets();
  const planned = { ...user, password: 'p-1', confirmationPassword: 'c-1', app };
  known.learnFrom({ id: 'c', users: [planned], software: [] });
  assert.equal(known.masked('a@b.test start-77'), `a@b.test ${MASK}`);
});

test('what is no secret stays', () => {
  assert.equal(secrets.masked('serial 87654321'), 'serial 87654321');
});

test('every file of a zip is masked', () => {
  const zip = zipSync({ a: strToU8('123456'), b: strToU8('x') });
  const masked = unzipSync(secrets.maskedTrace(zip));
  assert.deepEqual(
    Object.values(masked).map((bytes) => strFromU8(bytes)),
    [MASK, 'x'],
  );
});

test('a session is masked wherever a trace writes a header', () => {
  const zip = zipSync({
    listed: strToU8('{"headers":[{"name":"set-cookie","value":"sid=a\\"b; Path=/"}]}'),
    keyed: strToU8('{"headers":{"Cookie":"sid=a"}}'),
  });
  const { listed, keyed } = unzipSync(secrets.maskedTrace(zip));
  assert.ok(listed && keyed);
  assert.equal(strFromU8(listed), `{"headers":[{"name":"set-cookie","value":"${MASK}"}]}`);
  assert.equal(strFromU8(keyed), `{"headers":{"Cookie":"${MASK}"}}`);
});
