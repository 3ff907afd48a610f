import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CapabilityMissing, OperatorSlip } from '../../faults';
import type { Answer, Desk } from '../instructions';
import { bench, cast, device, NOON } from '../testing/bench';

/** Types one code after another, then nothing. */
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
