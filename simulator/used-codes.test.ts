import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureOf } from '../fixtures/contracts';
import { readCreditUnion } from '../fixtures/credit-unions';
import { Bank } from './bank';
import { codeAt } from './core/totp';
import type { Role } from './language/people';
import { instantOf } from './language/time';

const NOON = instantOf('2019-08-01', '12:00');

/** Masushin, whose users share tokens, as it might declare its codes. */
function stageOf(declared: { driftSteps: number; singleUsePer: 'token' | 'user' }) {
  const { profile: itsOwn } = readCreditUnion('masushin');
  const profile = { ...itsOwn, verification: { ...itsOwn.verification, ...declared } };
  const roles = Object.keys(profile.labels.roles) as Role[];
  const { contract, devices } = fixtureOf(roles, 'hardware', 2019);
  const bank = new Bank(profile, NOON);
  bank.open(contract);
  const [owner] = contract.users;
  const [device] = devices[owner?.id ?? ''] ?? [];
  assert.ok(owner && device);
  const { serial } = device;
  bank.arrange(contract.id, { type: 'TokenInUse', user: owner.id, device });
  for (const { id } of contract.users.slice(1))
    bank.arrange(contract.id, { type: 'TokenShared', user: id, serial });
  return {
    bank,
    users: contract.users,
    used: () => bank.contract(contract.id).tokens[serial]?.used ?? [],
    /** Signs in with the code of some steps away; the reason of a refusal. */
    signIn: ({ id: by, loginId, password }: (typeof contract.users)[number], steps: number) => {
      const at = bank.now + steps * profile.verification.stepSeconds;
      const otp = codeAt(device.secret ?? assert.fail(), at, profile.verification);
      const firstFactor = { kind: 'id', loginId, password } as const;
      const outcome = bank.perform(contract.id, { type: 'SignIn', by, firstFactor, otp });
      return outcome.accepted ? 'accepted' : outcome.reason;
    },
  };
}

const around = (drift: number) => Array.from({ length: 2 * drift + 1 }, (_, n) => n - drift);

describe('a used code', () => {
  it('stays used by each of seven who share the token, as long as drift could take it again', () => {
    const { users, signIn } = stageOf({ driftSteps: 2, singleUsePer: 'user' });
    assert.equal(users.length, 7);
    const everybody = (expected: string) => {
      for (const user of users)
        for (const steps of around(2)) assert.equal(signIn(user, steps), expected);
    };
    everybody('accepted');
    assert.equal(signIn(users[0] ?? assert.fail(), -2), 'used-otp');
  });

  it('stays used on a token whose clock may be 16 steps away', () => {
    const { users, signIn } = stageOf({ driftSteps: 16, singleUsePer: 'token' });
    const [user = assert.fail()] = users;
    for (const steps of around(16)) assert.equal(signIn(user, steps), 'accepted');
    assert.equal(signIn(user, -16), 'used-otp');
  });

  it('is forgotten when no drift takes it any more', () => {
    const { bank, users, used, signIn } = stageOf({ driftSteps: 1, singleUsePer: 'token' });
    const [user = assert.fail()] = users;
    for (let n = 0; n < 5; n += 1) {
      assert.equal(signIn(user, 0), 'accepted');
      bank.now += 60;
    }
    // The last, and the one before it that drift could still take.
    assert.equal(used().length, 2);
  });
});
