import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { referenceSystem } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { byOperator } from './by-operator';
import { ForeseenTokens } from './foreseen-tokens';
import type { Answer, Coming, Instruction } from './instructions';
import { Turns } from './turns';

const creditUnion = readCreditUnion('kenmin');
const { profile } = creditUnion;
const cast = castOf(creditUnion, 1);
const { stepSeconds } = profile.verification;
const at = OPENING + 2 * stepSeconds - 1;
const foresee = (serial: string) => ({ serial, of: '一郎', at, asked: at });

/** A system in a time that passes, where a code of each serial was foreseen; the person uses `SV-1`, then `SV-2`. */
function passing(...serials: string[]) {
  const real = referenceSystem(profile, OPENING);
  const accepted = async () => ({ accepted: true, result: {} }) as const;
  const system: SystemUnderTest = {
    ...real,
    capabilities: { ...real.capabilities, clock: 'wall-clock' },
    customer: { ...real.customer, perform: accepted },
    bench: { ...real.bench, atBranch: accepted },
  };
  const own = ['SV-1', 'SV-2'];
  const read: string[] = [];
  const announced: Coming[] = [];
  const ask = async (instruction: Instruction): Promise<Answer> => {
    if (instruction.type === 'NameToken') return { type: 'Token', serial: own.shift() ?? '' };
    if (instruction.type === 'CompareCode') return { type: 'Compared', token: 'shows-the-same' };
    if (instruction.type === 'ReadCode') read.push(instruction.serial);
    return { type: 'Code', code: '480213' };
  };
  const announce = (coming: readonly Coming[]) => announced.push(...coming);
  const turns = new Turns({ ask, announce });
  const operation = { turns, profile, log: () => {}, foreseen: serials.map(foresee) };
  const { bench, customer } = byOperator(system, ['codes'], operation);
  const confirm = () => customer.perform({ type: 'ConfirmToken', by: '一郎', otp: '000000' });
  return { bench, confirm, read, announced };
}

describe('a token of a rehearsal', () => {
  it('is the app that its user turns out to use, where the system chose the serial', async () => {
    const { bench, confirm, read, announced } = passing('app-1', 'app-2');
    await bench.openContract(cast.fixture.contract);
    await confirm();
    assert.equal(await bench.serialOf('一郎'), 'SV-1');
    await confirm();
    assert.equal(await bench.serialOf('一郎'), 'SV-2');
    await bench.setClock(at);
    assert.deepEqual(read, ['SV-1', 'SV-2']);
    assert.deepEqual(
      announced.map(({ serial }) => serial),
      ['SV-1', 'SV-2'],
    );
    assert.equal(await bench.codeOf('SV-2', '一郎', at), '480213');
    assert.equal(read.length, 2, 'asked again for what was read ahead');
  });

  it('is asked for by nobody before it is in somebody’s hands', async () => {
    const device = cast.deviceOf('一郎');
    const { bench, read, announced } = passing(device.serial);
    await bench.openContract(cast.fixture.contract);
    await bench.setClock(at);
    assert.deepEqual([read, announced], [[], []]);
    const handed = passing(device.serial);
    await handed.bench.openContract(cast.fixture.contract);
    await handed.bench.atBranch({ type: 'DispatchToken', user: '一郎', device }, '一郎');
    await handed.bench.setClock(at);
    assert.deepEqual(handed.read, [device.serial]);
  });
});

it('a token that was handed over is nobody’s app, though its user turns out to use it', () => {
  const tokens = new ForeseenTokens([foresee('T-1'), foresee('app-1')]);
  const readable = () => tokens.readable.map(({ serial }) => serial);
  tokens.handedOver('T-1');
  tokens.named('一郎', 'T-1');
  assert.deepEqual(readable(), ['T-1']);
  tokens.named('一郎', 'SV-1');
  assert.deepEqual(readable(), ['T-1', 'SV-1']);
});
