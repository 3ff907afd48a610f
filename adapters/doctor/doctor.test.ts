import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureOf } from '../../fixtures/contracts';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { instantOf } from '../../simulator/language/time';
import { OperatorSlip } from '../faults';
import { limited } from '../limited';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { benchFindings, clockFinding, lackFindings } from './bench';
import { codeFindings } from './codes';

const NOW = instantOf('2019-08-01', '10:00');
const { profile } = readCreditUnion('kumagaya');
const { contract, devices } = fixtureOf(['master', 'general'], 'hardware', 1);
const [user] = contract.users;
const device = devices.花子?.[0];
assert.ok(user && device);
const { id: by, loginId, password } = user;
const firstFactor = { kind: 'id', loginId, password } as const;
const signIn = { type: 'SignIn', by, firstFactor } as const;

/** The reference simulator, whose bench answers some questions otherwise. */
function lying(bench: Partial<SystemUnderTest['bench']>): SystemUnderTest {
  const system = referenceSystem(profile, NOW);
  return { ...system, bench: { ...system.bench, ...bench } };
}

const faults = async (system: SystemUnderTest) =>
  (await benchFindings(system, contract, signIn))
    .filter(({ level }) => level === 'fault')
    .map(({ check }) => check);

describe('the doctor', () => {
  it('finds nothing wrong with the reference simulator', async () => {
    assert.deepEqual(await faults(lying({})), []);
    assert.deepEqual(lackFindings(lying({})), []);
  });

  it('names a contract that cannot be opened, and the sign-in that fails with it', async () => {
    const openContract = async () => {
      throw new Error('no');
    };
    assert.deepEqual(await faults(lying({ openContract })), ['contract', 'sign-in', 'mailbox']);
  });

  it('names an account with another password', async () => {
    const refused = { ...signIn, firstFactor: { ...firstFactor, password: 'other' } };
    const found = await benchFindings(lying({}), contract, refused);
    const sign = found.find(({ check }) => check === 'sign-in');
    assert.equal(sign?.level, 'fault');
    assert.match(sign?.told ?? '', /wrong-credentials/);
  });

  it('tells by how much the clocks differ, which is a fault where nobody can set them', async () => {
    const ahead = (seconds: number) => clockFinding(async () => NOW + seconds, 'wall-clock', NOW);
    const { level, told } = await ahead(-90);
    assert.equal(level, 'fault');
    assert.match(told, /90 s behind/);
    assert.equal((await ahead(2)).level, 'ok');
    const set = await clockFinding(async () => NOW + 90, 'set', NOW);
    assert.deepEqual(
      [set.level, set.told.startsWith('the clock of the system is 90 s ahead')],
      ['ok', true],
    );
  });

  it('warns of what the bench lacks', () => {
    const system = lying({});
    const capabilities = { ...system.capabilities, codes: 'none', mailbox: false } as const;
    const found = lackFindings(limited(system, capabilities, profile));
    assert.deepEqual(
      found.map(({ check }) => check),
      ['codes', 'mailbox'],
    );
  });

  it('warns of a slip of the person who reads codes, which is no fault of the system', async () => {
    const codeOf = async () => {
      throw new OperatorSlip('a code was mistyped');
    };
    const system = lying({ codeOf });
    await system.bench.openContract(contract);
    const [found] = await codeFindings(system, { by, device, firstFactor }, profile);
    assert.deepEqual([found?.level, found?.told], ['warning', 'a code was mistyped']);
  });

  it('tries no code of another time where a person reads those of the present', async () => {
    const own = lying({ codeOf: async () => '000000' });
    const capabilities = { ...own.capabilities, codes: 'operator' } as const;
    await own.bench.openContract(contract);
    const found = await codeFindings(
      { ...own, capabilities },
      { by, device, firstFactor },
      profile,
    );
    assert.deepEqual(
      found.map(({ told }) => told),
      ['no code of this moment is accepted'],
    );
  });

  it('tells of when the codes are that the system takes', async () => {
    const trier = { by, device, firstFactor };
    const codesOf = async (system: SystemUnderTest) => {
      await system.bench.openContract(contract);
      return (await codeFindings(system, trier, profile))[0]?.told;
    };
    assert.equal(await codesOf(lying({})), 'the code of this moment is accepted');
    const own = referenceSystem(profile, NOW);
    const early = (serial: string, of: string, at: number) =>
      own.bench.codeOf(serial, of, at - 120);
    const system = { ...own, bench: { ...own.bench, codeOf: early } };
    assert.match((await codesOf(system)) ?? '', /^the code of 120 s later is accepted/);
  });
});
