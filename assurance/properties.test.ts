import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fixtureOf } from '../fixtures/contracts';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { Bank } from '../simulator/bank';
import type { CustomerCommand } from '../simulator/language/commands';
import type { Role } from '../simulator/language/people';
import { instantOf } from '../simulator/language/time';

const START = instantOf('2019-08-01', '12:00');

/** What a random customer does next; codes are the right ones as often as not. */
interface Act {
  readonly type: CustomerCommand['type'];
  readonly by: string;
  readonly on: string;
  readonly rightCode: boolean;
  readonly minutesLater: number;
}

const types = [
  'SignIn',
  'SignOut',
  'RegisterToken',
  'LeaveRegistration',
  'UnlockUsers',
  'RevokeTokens',
  'CancelToken',
  'ApproveTransfer',
  'MakeInquiry',
  'ApplyForToken',
  'IssueSoftwareToken',
  'ConfirmToken',
] as const;

for (const id of creditUnionIds()) {
  const { profile } = readCreditUnion(id);
  const roles = Object.keys(profile.labels.roles) as Role[];
  const fixture = fixtureOf(
    roles,
    profile.issuance.tokenKinds.includes('hardware') ? 'hardware' : 'software',
    1,
  );
  const ids = fixture.contract.users.map((user) => user.id);
  const act: fc.Arbitrary<Act> = fc.record({
    type: fc.constantFrom(...types),
    by: fc.constantFrom(...ids),
    on: fc.constantFrom(...ids),
    rightCode: fc.boolean(),
    minutesLater: fc.nat({ max: 45 }),
  });

  describe(`random customers of ${id}`, () => {
    it('never break the bank, and no code is accepted twice on a token', () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
          const bank = opened();
          const accepted = new Set<string>();
          for (const each of acts) {
            bank.now += each.minutesLater * 60;
            bank.perform(fixture.contract.id, commandOf(bank, each));
          }
          for (const { events } of bank.journal) {
            for (const event of events) {
              if (event.type !== 'OtpAccepted') continue;
              const code = `${event.serial} ${event.step}`;
              assert.ok(!accepted.has(code), `${code} was accepted twice`);
              accepted.add(code);
            }
          }
        }),
        { numRuns: 150 },
      );
    });

    it('change nothing when refused, but for counted errors', () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
          const bank = opened();
          for (const each of acts) {
            const before = bank.contract(fixture.contract.id);
            const outcome = bank.perform(fixture.contract.id, commandOf(bank, each));
            const counted = !outcome.accepted && ['wrong-otp', 'used-otp'].includes(outcome.reason);
            if (!outcome.accepted && !counted) {
              assert.equal(bank.contract(fixture.contract.id), before);
            }
          }
        }),
        { numRuns: 150 },
      );
    });

    it('are decided the same way every time', () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
          const [one, other] = [opened(), opened()];
          for (const each of acts) {
            const command = commandOf(one, each);
            assert.deepEqual(
              one.perform(fixture.contract.id, command),
              other.perform(fixture.contract.id, command),
            );
          }
        }),
        { numRuns: 50 },
      );
    });
  });

  function opened(): Bank {
    const bank = new Bank(profile, START);
    bank.open(fixture.contract);
    const [first, ...others] = ids;
    for (const user of [first, ...others].filter((name) => name !== undefined)) {
      const [device] = fixture.devices[user] ?? [];
      if (device) bank.arrange(fixture.contract.id, { type: 'TokenInUse', user, device });
    }
    return bank;
  }

  function commandOf(bank: Bank, { type, by, on, rightCode }: Act): CustomerCommand {
    const plan = fixture.contract.users.find((user) => user.id === by);
    assert.ok(plan);
    const contract = fixture.contract.id;
    const serial = bank.serialOf(contract, by) ?? fixture.devices[by]?.[1].serial ?? '';
    const code = rightCode ? (bank.codeOf(contract, serial, bank.now) ?? '000000') : '000000';
    const { confirmationPassword, password, loginId, certificate } = plan;
    switch (type) {
      case 'SignIn': {
        const firstFactor =
          profile.verification.firstFactor === 'id'
            ? ({ kind: 'id', loginId, password } as const)
            : ({ kind: 'certificate', certificate, password } as const);
        return { type, by, firstFactor, otp: code };
      }
      case 'RegisterToken':
        return { type, by, serial: fixture.devices[on]?.[0].serial ?? '', otp: code };
      case 'UnlockUsers':
        return { type, by, users: [on], confirmationPassword };
      case 'RevokeTokens':
        return { type, by, users: [on], confirmationPassword, otp: code };
      case 'CancelToken':
        return { type, by, confirmationPassword, otp: code };
      case 'ApproveTransfer':
      case 'ConfirmToken':
        return { type, by, otp: code };
      case 'ApplyForToken':
        return { type, by, kind: 'hardware', confirmationPassword };
      case 'IssueSoftwareToken':
        return { type, by, address: 'a@b.example', startPassword: 's' };
      default:
        return { type, by } as CustomerCommand;
    }
  }
}
