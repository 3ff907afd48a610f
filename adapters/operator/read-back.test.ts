import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { CapabilityMissing, OperatorSlip } from '../faults';
import { referenceSystem } from '../memory';
import { byOperator } from './by-operator';
import type { Answer, Instruction } from './instructions';
import { readBack } from './read-back';
import { robotOperator } from './robot';
import type { Slip } from './slips';
import { Turns } from './turns';
import { worded } from './words/instructions';

const creditUnion = readCreditUnion('kenmin');
const { profile } = creditUnion;
const cast = castOf(creditUnion, 1);
const call = { type: 'CallHelpDesk' } as const;
const telephoned = (telephone: string): Answer => ({
  type: 'Outcome',
  outcome: { accepted: true, result: { telephone } },
});
const [right, wrong] = [
  { type: 'Confirmed', as: 'right' },
  { type: 'Confirmed', as: 'wrong' },
] as const;

/** A branch whose person answers so. */
function branch(...answers: Answer[]) {
  const asked: Instruction[] = [];
  const slips: Slip[] = [];
  const log = (slip: Slip) => slips.push(slip);
  const ask = async (instruction: Instruction) => {
    asked.push(instruction);
    return answers.shift() ?? assert.fail('asked once too often');
  };
  const operation = { turns: new Turns(readBack({ ask }, log)), profile, log };
  const real = referenceSystem(profile, OPENING);
  const { bench } = byOperator(real, ['accounts', 'branch', 'mailbox', 'codes'], operation);
  return { bench, asked, slips };
}

describe('what a person copied', () => {
  it('counts once it was found right, read back', async () => {
    const { bench, asked, slips } = branch(telephoned('0120-1'), right);
    const outcome = await bench.atBranch(call, '一郎');
    assert.deepEqual(outcome, { accepted: true, result: { telephone: '0120-1' } });
    assert.deepEqual(slips, []);
    const { title, lines } = worded(asked[1] ?? assert.fail());
    assert.equal(title.ja, '写した内容を確かめる');
    assert.deepEqual(
      lines.map(({ label, value }) => [label.ja, value]),
      [
        ['作業', 'お問い合わせ窓口に電話する'],
        ['結果', '受け付けられました'],
        ['電話番号', '0120-1'],
      ],
    );
  });

  it('is a slip where it is not, logged without what it was, and copied again', async () => {
    const { bench, asked, slips } = branch(
      telephoned('0120-1'),
      wrong,
      telephoned('0120-2'),
      right,
    );
    const outcome = await bench.atBranch(call, '一郎');
    assert.deepEqual(outcome, { accepted: true, result: { telephone: '0120-2' } });
    assert.deepEqual(slips, [{ kind: 'miscopied', copy: 'Outcome' }]);
    const again = asked[2] ?? assert.fail();
    assert.equal(again.type, 'ServeAtBranch');
    assert.match(worded(again).warning?.ja ?? '', /作業はもう済んでいます/);
  });

  it('is nobody’s answer when it is wrong again and again', async () => {
    const answers = Array.from({ length: 5 }, () => [telephoned('1'), wrong]).flat();
    const { bench, slips } = branch(...answers);
    await assert.rejects(bench.atBranch(call, '一郎'), OperatorSlip);
    assert.equal(slips.length, 5);
  });

  it('may be a refusal, mails or a serial', async () => {
    const refused = { type: 'Outcome', outcome: { accepted: false, reason: 'stopped' } } as const;
    const mails = [{ to: 'a@b', url: 'https://c' }];
    const { bench, asked } = branch(
      ...[refused, wrong, refused, right],
      ...[{ type: 'Mails', mails } as const, right],
      ...[{ type: 'Token', serial: '71234511' } as const, wrong, { type: 'Token' } as const, right],
    );
    assert.deepEqual(await bench.atBranch(call, '一郎'), refused.outcome);
    assert.deepEqual(await bench.mailbox('一郎'), mails);
    assert.equal(await bench.serialOf('一郎'), undefined);
    const read = asked
      .filter(({ type }) => type === 'ConfirmCopy')
      .map((each) => worded(each).lines.map(({ value }) => value));
    assert.deepEqual(read.slice(1), [
      ['お問い合わせ窓口に電話する', '拒否されました', '利用停止中'],
      ['携帯電話に届いたメールを写す', 'a@b', 'https://c'],
      ['利用中、または利用開始登録を待つトークンのシリアル番号を答える', '71234511'],
      ['利用中、または利用開始登録を待つトークンのシリアル番号を答える', '—'],
    ]);
  });

  it('is not read back where nothing could be done', async () => {
    const { bench } = branch({ type: 'CannotBeDone', because: 'closed' });
    await assert.rejects(bench.atBranch(call, '一郎'), CapabilityMissing);
    const later = branch(telephoned('1'), { type: 'CannotBeDone', because: 'lost the note' });
    await assert.rejects(later.bench.atBranch(call, '一郎'), CapabilityMissing);
  });

  it('is copied again without being done again', async () => {
    const real = referenceSystem(profile, OPENING);
    let served = 0;
    const atBranch: typeof real.bench.atBranch = (...asked) => {
      served += 1;
      return real.bench.atBranch(...asked);
    };
    const luck = [0, 99];
    const clumsiness = {
      random: () => luck.shift() ?? 0.99,
      form: 0,
      mistyped: 0,
      misprepared: 0,
      miscopied: 50,
    };
    const robot = robotOperator({ ...real, bench: { ...real.bench, atBranch } }, clumsiness);
    const slips: Slip[] = [];
    const log = (slip: Slip) => slips.push(slip);
    const operation = { turns: new Turns(readBack(robot, log)), profile, log };
    const { bench } = byOperator(real, ['branch'], operation);
    await bench.openContract(cast.fixture.contract);
    const told = await bench.atBranch(call, '一郎');
    assert.deepEqual(told, await real.bench.atBranch(call, '一郎'));
    assert.deepEqual([served, slips.length], [1, 1]);
  });
});

describe('a contract that a person set up', () => {
  const done = { type: 'Done' } as const;
  const { contract } = cast.fixture;

  it('stands once they compared it with what they were told', async () => {
    const { bench, asked, slips } = branch(done, wrong, done, right);
    await bench.openContract(contract);
    assert.deepEqual(slips, [{ kind: 'misprepared' }]);
    const [told, compared, again] = asked.map(worded);
    assert.equal(compared?.title.ja, '用意した契約を見比べる');
    assert.deepEqual(compared?.lines, told?.lines);
    assert.match(again?.warning?.ja ?? '', /用意した契約が違いました/);
  });

  it('is nobody’s when it is wrong again and again', async () => {
    const { bench } = branch(...Array.from({ length: 5 }, () => [done, wrong]).flat());
    await assert.rejects(bench.openContract(contract), OperatorSlip);
  });

  it('is not compared where it cannot be had', async () => {
    const { bench } = branch({ type: 'CannotBeDone', because: 'no customers left' });
    await assert.rejects(bench.openContract(contract), CapabilityMissing);
  });
});
