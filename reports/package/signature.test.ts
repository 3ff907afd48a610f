import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { pemOf, privateKeyOf, publicKeyOf } from './signature';
import { key } from './testing/sample-package';

describe('a bad key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ';
  const broken = `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`;

  for (const [what, pem] of [
    ['no PEM', secret],
    ['a broken PEM', broken],
    ['RSA', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a public key', pemOf(key)],
  ] as const) {
    it(`is refused as private key without being quoted: ${what}`, () => {
      assert.throws(() => privateKeyOf(pem, 'a.pem'), {
        message: 'a.pem: not an Ed25519 private key in PEM',
      });
    });
  }

  for (const [what, pem] of [
    ['no PEM', secret],
    ['RSA', rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a private key', key.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ] as const) {
    it(`is refused as public key: ${what}`, () => {
      assert.throws(() => publicKeyOf(pem, 'a.pem'), {
        message: 'a.pem: not an Ed25519 public key in PEM',
      });
    });
  }
});
