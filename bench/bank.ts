import { fixtureOf } from '../fixtures/contracts';
import { readCreditUnion } from '../fixtures/credit-unions';
import { Bank } from '../simulator/bank';
import type { UserPlan } from '../simulator/language/arrangements';
import type { Command, Device } from '../simulator/language/commands';
import { instantOf } from '../simulator/language/time';

/** The instant at which everything here is decided. */
export const NOW = instantOf('2019-08-01', '12:00');

/** A code that is of no token. */
export const WRONG_CODE = '000000';

const USERS = 10;
const kumagaya = readCreditUnion('kumagaya').profile;

/** Nobody is ever stopped, or later decisions would be cheaper than the first. */
const profile = { ...kumagaya, lockout: { ...kumagaya.lockout, errors: Number.MAX_SAFE_INTEGER } };
const fixture = fixtureOf(['general'], 'hardware', 1);
const [user] = fixture.contract.users as [UserPlan];
const [device] = fixture.devices[user.id] as readonly [Device, Device];

/** The secret that bare verification and whole decisions have in common. */
export const { secret = '' } = device;

/** A bank with so many contracts of ten users each, everybody with a token in use. */
export function bankWith(contracts: number): Bank {
  const bank = new Bank(profile, NOW);
  for (let n = 0; n < contracts; n += 1) openContract(bank, contractCalled(n));
  return bank;
}

/** The id of the n-th contract. */
export function contractCalled(n: number): string {
  return `contract-${n}`;
}

function openContract(bank: Bank, id: string): void {
  const users = Array.from({ length: USERS }, (_, n) => ({ ...user, id: `user-${n}` }));
  bank.open({ ...fixture.contract, id, users, software: [] });
  for (const [n, holder] of users.entries()) {
    const token = { ...device, serial: String(10_000_000 + n) };
    bank.arrange(id, { type: 'TokenInUse', user: holder.id, device: token });
  }
}

/** A sign-in whose code is verified and found wrong: the dearest way through the guards. */
export function signIn(): Command {
  const { loginId, password } = user;
  const firstFactor = { kind: 'id', loginId, password } as const;
  return { type: 'SignIn', by: 'user-0', firstFactor, otp: WRONG_CODE };
}
