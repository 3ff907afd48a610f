import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { Device } from '../../simulator/language/commands';
import { castOf } from '../../steps/support/cast';
import { OperatorSlip } from '../faults';
import { referenceSystem } from '../memory';
import type { Answer, Instruction } from '../operator/instructions';
import { robotOperator } from '../operator/robot';
import type { Slip } from '../operator/slips';
import type { SystemUnderTest } from '../system-under-test';
import { reachedTarget } from './assemble';
import { parseTarget } from './document';
import type { TokensSpent } from './handed-over';

/** A whole minute, as expiries are printed. */
const NOW = Math.floor(Date.now() / 60_000) * 60;
const YEAR = 365 * 86_400;
const folder = mkdtempSync(join(tmpdir(), 'otp-handed-over-'));
after(() => rmSync(folder, { recursive: true }));

/** Customers come through a module; the bench, and all tokens, are a person's. */
const TARGET = `
creditUnion: seikyo
declaration:
  system: { name: n, vendor: v, version: "1" }
reach:
  door: { kind: module, file: customer.cjs }
  backDoor: { kind: operator }
  operator: { at: terminal }
  accounts: { kind: create }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true, arrangements: false }
`;

const creditUnion = readCreditUnion('seikyo');
const { profile } = creditUnion;
const cast = castOf(creditUnion, 1);
/** As they are in the time of the target. */
const [madeUp, second] = [cast.deviceOf('一郎'), cast.newDeviceOf('一郎')].map((device) => ({
  ...device,
  expiresAt: NOW + 2 * YEAR,
})) as [Device, Device];
/** What the person has in the drawer. */
const own = {
  kind: 'hardware',
  serial: '90000001',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  expiresAt: NOW + 3 * YEAR,
} as const;

let drawer: Device[] = [];

async function open(answers: (robot: Answer, instruction: Instruction) => Answer = (a) => a) {
  const real = referenceSystem(profile, NOW);
  Object.assign(globalThis, { realSystem: real });
  const file = `customer-${Math.random()}.cjs`;
  writeFileSync(
    join(folder, file),
    'module.exports = () => ({ customer: globalThis.realSystem.customer });',
  );
  drawer = [own, { ...own, serial: '90000002' }];
  const robot = robotOperator(
    real,
    undefined,
    () => drawer.shift() ?? assert.fail('no token left'),
  );
  const asked: Instruction[] = [];
  const slips: Slip[] = [];
  const ask = async (instruction: Instruction) => {
    asked.push(instruction);
    return answers(await robot.ask(instruction), instruction);
  };
  const text = TARGET.replace('customer.cjs', file);
  const document = parseTarget(text, join(folder, 'target.yaml'));
  const circumstances = {
    secrets: { environment: {}, folder },
    opening: NOW,
    staff: { desk: { ask }, log: (slip: Slip) => slips.push(slip) },
  };
  const { system } = await reachedTarget(document, circumstances);
  // A run puts each scenario into its time; this one plays now.
  const inItsTime = (whole: SystemUnderTest): SystemUnderTest => ({
    ...whole,
    bench: {
      ...whole.bench,
      now: async () => NOW,
      setClock: async () => {},
      openContract: (plan) => whole.bench.openContract({ ...plan, startDate: '2019-07-01' }),
    },
  });
  const scenario = async (spent?: TokensSpent) => {
    const played = system(profile, inItsTime, spent && { spent });
    await played.bench.openContract(cast.fixture.contract);
    return played;
  };
  return { ...(await scenario()), scenario, asked, slips };
}

const dispatch = { type: 'DispatchToken', user: '一郎', device: madeUp } as const;

describe('a person who has real tokens', () => {
  it('is told which kind to hand over, and tells what is printed on it', async () => {
    const { bench, customer, asked } = await open();
    const sent = await bench.atBranch(dispatch, '一郎');
    assert.ok(sent.accepted && sent.result.serial === undefined);
    const otp = (await bench.codeOf(madeUp.serial, '一郎', NOW)) ?? '';
    const firstFactor = cast.firstFactorOf('一郎');
    await customer.perform({ type: 'SignIn', by: '一郎', firstFactor });
    const { serial, expiresAt } = madeUp;
    const registered = await customer.perform({ type: 'RegisterToken', by: '一郎', serial, otp });
    assert.deepEqual(registered, {
      accepted: true,
      result: { landing: 'top', serial, expiresAt },
    });
    assert.equal(await bench.serialOf('一郎'), serial);
    const read = asked.find(({ type }) => type === 'ReadCode');
    assert.ok(read?.type === 'ReadCode' && read.serial === own.serial);
    assert.ok(!JSON.stringify(asked).includes(madeUp.serial), 'told of a token that nobody has');
  });

  it('hands over another one the next time, and the same one for the same', async () => {
    const { bench, asked } = await open();
    await bench.atBranch(dispatch, '一郎');
    await bench.atBranch(dispatch, '一郎');
    const way = profile.branchProcedures.reissue ?? assert.fail();
    const reissue = { type: 'ReissueAtBranch', users: ['一郎'], device: second, way } as const;
    const reissued = await bench.atBranch(reissue, '一郎');
    assert.deepEqual(reissued, { accepted: true, result: { serial: second.serial } });
    const told = asked.flatMap((each) =>
      each.type === 'ServeAtBranch' && 'device' in each.command ? each.command.device.serial : [],
    );
    assert.deepEqual(told, ['', own.serial, '']);
  });

  it('is logged with the token that they have when a code of it was mistyped', async () => {
    const { bench, slips } = await open((answer, { type }) =>
      type === 'ReadCode' ? { type: 'Code', code: codes.shift() ?? assert.fail() } : answer,
    );
    const codes = ['12345', '123456'];
    await bench.atBranch(dispatch, '一郎');
    await bench.codeOf(madeUp.serial, '一郎', NOW);
    assert.deepEqual(slips, [{ kind: 'form', serial: own.serial, holder: '一郎' }]);
  });

  it('slips when they hand over the same token in the place of two', async () => {
    const { bench } = await open();
    await bench.atBranch(dispatch, '一郎');
    drawer.unshift(own);
    const again = bench.atBranch({ ...dispatch, device: second }, '一郎');
    await assert.rejects(again, OperatorSlip);
  });

  it('slips when they hand over a token of an earlier scenario: the product may know it for good', async () => {
    const { bench, scenario } = await open();
    await bench.atBranch(dispatch, '一郎');
    const later = await scenario();
    drawer.unshift(own);
    await assert.rejects(later.bench.atBranch(dispatch, '一郎'), {
      name: 'OperatorSlip',
      message: 'token 90000001 was handed over before; take an unused one',
    });
    const unused = await later.bench.atBranch(dispatch, '一郎');
    assert.equal(unused.accepted, true);
  });

  it('slips when they hand over a token of an earlier session of the run', async () => {
    const { scenario } = await open();
    const spent = new Set([own.serial]);
    const { bench } = await scenario(spent);
    await assert.rejects(bench.atBranch(dispatch, '一郎'), /handed over before/);
    await bench.atBranch(dispatch, '一郎');
    assert.deepEqual([...spent], ['90000001', '90000002']);
  });

  it('tests no form of serials that their token has not', async () => {
    const device = { ...madeUp, serial: '7123451100' };
    const { bench } = await open();
    await assert.rejects(
      bench.atBranch({ ...dispatch, device }, '一郎'),
      /a token whose serial has 10 digits: .*capability accounts/,
    );
    drawer.unshift({ ...own, serial: '9000000001' });
    const sent = await bench.atBranch({ ...dispatch, device }, '一郎');
    assert.equal(sent.accepted, true);
    drawer.unshift({ ...own, serial: '90000003' });
    const nought = { ...madeUp, serial: '01234567' };
    await assert.rejects(
      bench.atBranch({ ...dispatch, device: nought }, '一郎'),
      /8 digits, the first of them 0/,
    );
  });

  it('slips when they do not tell it', async () => {
    const silent = await open((answer, { type }) =>
      type === 'ServeAtBranch'
        ? { type: 'Outcome', outcome: { accepted: true, result: {} } }
        : type === 'ConfirmCopy'
          ? { type: 'Confirmed', as: 'right' }
          : answer,
    );
    await assert.rejects(silent.bench.atBranch(dispatch, '一郎'), OperatorSlip);
  });
});
