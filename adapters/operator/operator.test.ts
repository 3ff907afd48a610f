import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { CapabilityMissing, OperatorSlip } from '../faults';
import { checkAdapter } from '../kit/kit';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { byOperator } from './by-operator';
import type { Foreseen } from './foresight';
import type { Answer, Coming, Desk, Instruction } from './instructions';
import { robotOperator } from './robot';
import type { Slip } from './slips';
import { Turns } from './turns';
import { worded } from './words/instructions';

const creditUnion = readCreditUnion('kumagaya');
const { profile } = creditUnion;
const cast = castOf(creditUnion, 20190701);
const device = cast.deviceOf('一郎');
/** The beginning of a minute. */
const NOON = OPENING;

/** A person whose every answer takes some seconds of a clock that goes on by itself. */
function bench(
  secondsOf: (instruction: Instruction, n: number) => number,
  more: { answers?: Desk; foreseen?: readonly Foreseen[]; mayBeLate?: number } = {},
) {
  const real = referenceSystem(profile, NOON);
  const passing: SystemUnderTest = {
    ...real,
    capabilities: { ...real.capabilities, clock: 'wall-clock' },
  };
  const { answers = robotOperator(real), ...foresight } = more;
  const asked: { readonly instruction: Instruction; readonly at: number }[] = [];
  const slips: Slip[] = [];
  const announced: Coming[] = [];
  const desk: Desk = {
    announce: (coming) => announced.push(...coming),
    ask: async (instruction) => {
      const at = await real.bench.now();
      asked.push({ instruction, at: at - NOON });
      const answer = await answers.ask(instruction);
      await real.bench.setClock(at + secondsOf(instruction, asked.length));
      return answer;
    },
  };
  const operation = { turns: new Turns(desk), profile, log: (slip: Slip) => slips.push(slip) };
  const system = byOperator(passing, ['codes'], { ...operation, ...foresight });
  const code = (at: number) => system.bench.codeOf(device.serial, '一郎', NOON + at);
  const truth = (at: number) => real.bench.codeOf(device.serial, '一郎', NOON + at);
  const open = async () => {
    await system.bench.openContract(cast.fixture.contract);
    await system.bench.arrange({ type: 'TokenInUse', user: '一郎', device }, '一郎');
  };
  return { real, system, asked, slips, announced, code, truth, open };
}

const typing =
  (...codes: string[]): Desk['ask'] =>
  async () =>
    ({ type: 'Code', code: codes.shift() ?? '' }) satisfies Answer;

describe('a code that a person reads', () => {
  it('is not asked for when it is about to change', async () => {
    const { real, code, asked, truth, open } = bench(() => 8);
    await open();
    await real.bench.setClock(NOON + 51);
    assert.equal(await code(51), await truth(60));
    assert.deepEqual(
      asked.map(({ at, instruction }) => [at, 'left' in instruction && instruction.left?.seconds]),
      [[60, 60]],
    );
  });

  it('is asked for while there are ten seconds left', async () => {
    const { real, code, asked, truth, open } = bench(() => 8);
    await open();
    await real.bench.setClock(NOON + 50);
    assert.equal(await code(50), await truth(0));
    assert.deepEqual(
      asked.map(({ at }) => at),
      [50],
    );
  });

  it('is asked for again when it changed while it was typed', async () => {
    const { real, code, asked, slips, truth, open } = bench((_, n) => (n === 1 ? 30 : 5));
    await open();
    await real.bench.setClock(NOON + 40);
    assert.equal(await code(40), await truth(70));
    assert.deepEqual(
      asked.map(({ at }) => at),
      [40, 70],
    );
    assert.deepEqual(slips, [{ kind: 'late', serial: device.serial, holder: '一郎' }]);
  });

  it('is asked for again when it is no code, but not for ever', async () => {
    const answers = { ask: typing('12345', 'abcdef', '１２３４５６', '123456') };
    const patient = bench(() => 5, { answers });
    await patient.open();
    assert.equal(await patient.code(0), '123456');
    assert.deepEqual(
      patient.slips.map(({ kind }) => kind),
      ['form', 'form', 'form'],
    );
    const hopeless = bench(() => 1, { answers: { ask: typing() } });
    await hopeless.open();
    await assert.rejects(hopeless.code(0), OperatorSlip);
    assert.equal(hopeless.asked.length, 5);
  });

  it('of another minute is nothing that a person can read', async () => {
    const { code, open, asked } = bench(() => 5);
    await open();
    await assert.rejects(code(60), CapabilityMissing);
    await assert.rejects(code(-60), CapabilityMissing);
    assert.deepEqual(asked, []);
  });

  it('that comes too late for its appointment makes the scenario untested', async () => {
    const late = bench(() => 8);
    await late.open();
    await late.system.bench.setClock(NOON + 60);
    await assert.rejects(late.code(60), /8 s late/);
    const tolerant = bench(() => 8, { mayBeLate: 8 });
    await tolerant.open();
    await tolerant.system.bench.setClock(NOON + 60);
    assert.equal(await tolerant.code(60), await tolerant.truth(60));
  });

  it('is read ahead when it is foreseen, and compared at once', async () => {
    const foreseen = [{ serial: device.serial, of: '一郎', at: NOON + 119, asked: NOON + 119 }];
    const { system, code, asked, announced, truth, open } = bench(() => 8, { foreseen });
    await open();
    await system.bench.setClock(NOON + 119);
    assert.deepEqual(announced, [{ serial: device.serial, holder: '一郎', inSeconds: 60 }]);
    assert.equal(await system.bench.now(), NOON + 119);
    assert.equal(await code(119), await truth(60));
    assert.deepEqual(
      asked.map(({ at, instruction }) => [at, instruction.type]),
      [
        [60, 'ReadCode'],
        [68, 'CompareCode'],
      ],
    );
  });

  it('of a past minute is there when it was foreseen', async () => {
    const foreseen = [{ serial: device.serial, of: '一郎', at: NOON + 60, asked: NOON + 180 }];
    const { system, code, truth, open } = bench(() => 8, { foreseen });
    await open();
    await system.bench.setClock(NOON + 180);
    assert.equal(await code(60), await truth(60));
  });
});

describe('a refused code', () => {
  /** Types a code that the token does not show, and says so when asked, or not. */
  const mistyping = (token: 'shows-the-same' | 'shows-another' | 'cannot-tell'): Desk => ({
    ask: async ({ type }) =>
      type === 'CompareCode' ? { type: 'Compared', token } : { type: 'Code', code: '000000' },
  });

  async function signIn(token: 'shows-the-same' | 'shows-another' | 'cannot-tell') {
    const { system, code, slips, open } = bench(() => 5, { answers: mistyping(token) });
    await open();
    const otp = (await code(0)) ?? '';
    const firstFactor = cast.firstFactorOf('一郎');
    return {
      slips,
      outcome: system.customer.perform({ type: 'SignIn', by: '一郎', firstFactor, otp }),
    };
  }

  it('is compared also where the system names something else', async () => {
    const { system, code, slips, open } = bench(() => 5, { answers: mistyping('shows-another') });
    await open();
    const otp = (await code(0)) ?? '';
    const firstFactor = { ...cast.firstFactorOf('一郎'), password: 'another' };
    const outcome = system.customer.perform({ type: 'SignIn', by: '一郎', firstFactor, otp });
    await assert.rejects(outcome, OperatorSlip);
    assert.equal(slips.length, 1);
  });

  it("is the product's where the token shows the same", async () => {
    const { outcome, slips } = await signIn('shows-the-same');
    assert.deepEqual(await outcome, { accepted: false, reason: 'wrong-otp' });
    assert.deepEqual(slips, []);
  });

  for (const token of ['shows-another', 'cannot-tell'] as const) {
    it(`is the operator's slip where the token ${token}, and tells no code`, async () => {
      const { outcome, slips } = await signIn(token);
      await assert.rejects(outcome, (error) => {
        assert.ok(error instanceof OperatorSlip);
        assert.ok(!error.message.includes('000000'));
        return true;
      });
      assert.deepEqual(slips, [{ kind: 'mistyped', serial: device.serial, holder: '一郎' }]);
    });
  }
});

describe('a token that is said to show no code', () => {
  /** Says so at first, and answers when asked once more. */
  async function read(again: Answer) {
    const answers: Answer[] = [{ type: 'Code' }, again];
    const desk = { ask: async () => answers.shift() ?? assert.fail('asked a third time') };
    const { code, slips, open } = bench(() => 5, { answers: desk });
    await open();
    return { code: await code(0), slips };
  }

  it('is looked at again, before anything is typed', async () => {
    const { code, slips } = await read({ type: 'Code', code: '480213' });
    assert.equal(code, '480213');
    assert.deepEqual(slips, [{ kind: 'overlooked', serial: device.serial, holder: '一郎' }]);
  });

  it('and does show none, is nobody’s slip', async () => {
    assert.deepEqual(await read({ type: 'Code' }), { code: undefined, slips: [] });
  });
});

describe('an operated system', () => {
  it('is an adapter like any other', async () => {
    const open = () => {
      const real = referenceSystem(profile, NOON);
      return byOperator(real, ['accounts', 'codes', 'mailbox', 'branch'], {
        turns: new Turns(robotOperator(real)),
        profile,
        log: () => {},
      });
    };
    const findings = await checkAdapter({ ...cast.fixture, profile, open });
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'broken'),
      [],
    );
    assert.ok(findings.filter(({ verdict }) => verdict === 'kept').length >= 13);
  });

  it('gives one instruction at a time, and uses up a token in hand first', async () => {
    const order: string[] = [];
    let open = 0;
    const desk: Desk = {
      ask: async (instruction) => {
        open += 1;
        assert.equal(open, 1);
        order.push('serial' in instruction ? instruction.serial : instruction.type);
        await new Promise(setImmediate);
        open -= 1;
        return { type: 'Code' };
      },
    };
    const turns = new Turns(desk);
    const serials = ['1', '2', '1', '2', '1'];
    await Promise.all(
      serials.map((serial) =>
        turns.take(serial, (at) => at.ask({ type: 'ReadCode', serial, holder: '一郎', digits: 6 })),
      ),
    );
    assert.deepEqual(order, ['1', '1', '1', '2', '2']);
  });

  it('says of which contract somebody is: others of the same name are under way', async () => {
    const asked: Instruction[] = [];
    const real = referenceSystem(profile, NOON);
    const robot = robotOperator(real);
    const desk: Desk = {
      ask: (instruction) => {
        asked.push(instruction);
        return robot.ask(instruction);
      },
    };
    const duties = ['accounts', 'codes', 'mailbox', 'branch'] as const;
    const operation = { turns: new Turns(desk), profile, log: () => {} };
    const { bench } = byOperator(real, duties, operation);
    const { contract, neighbour } = cast.fixture;
    await bench.openContract(contract);
    await bench.openContract(neighbour);
    const user = neighbour.users[0]?.id ?? '';
    await bench.atBranch({ type: 'DispatchToken', user: '一郎', device }, '一郎');
    await bench.codeOf(device.serial, '一郎', NOON);
    await bench.serialOf('一郎');
    await bench.mailbox(user);
    assert.deepEqual(
      asked.map(({ type, within }) => [type, within]),
      [
        ['PrepareContract', undefined],
        ['PrepareContract', undefined],
        ['ServeAtBranch', contract.id],
        ['ReadCode', contract.id],
        ['NameToken', contract.id],
        ['ReadMails', neighbour.id],
      ],
    );
    const [, , atBranch = assert.fail()] = asked;
    const [first] = worded(atBranch).lines;
    assert.deepEqual(first, { label: { ja: '契約', en: 'contract' }, value: contract.id });
  });

  it('goes on after an instruction that cannot be followed', async () => {
    const answers: Answer[] = [{ type: 'CannotBeDone', because: 'no phone' }];
    const desk: Desk = { ask: async () => answers.shift() ?? { type: 'Mails', mails: [] } };
    const real = referenceSystem(profile, NOON);
    const operation = { turns: new Turns(desk), profile, log: () => {} };
    const { bench: operated } = byOperator(real, ['mailbox'], operation);
    await assert.rejects(operated.mailbox('一郎'), CapabilityMissing);
    assert.deepEqual(await operated.mailbox('一郎'), []);
  });
});
