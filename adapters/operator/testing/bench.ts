import { readCreditUnion } from '../../../fixtures/credit-unions';
import { castOf } from '../../../steps/support/cast';
import { OPENING } from '../../../steps/support/world';
import { referenceSystem } from '../../memory';
import type { SystemUnderTest } from '../../system-under-test';
import { byOperator } from '../by-operator';
import type { Foreseen } from '../foresight';
import type { Coming, Desk, Instruction } from '../instructions';
import { robotOperator } from '../robot';
import type { Slip } from '../slips';
import { Turns } from '../turns';

const creditUnion = readCreditUnion('kumagaya');

/** The rules of the system that somebody operates. */
export const { profile } = creditUnion;

/** Its people. */
export const cast = castOf(creditUnion, 20190701);

/** The token that the person reads. */
export const device = cast.deviceOf('一郎');

/** The beginning of a minute. */
export const NOON = OPENING;

/** A person whose every answer takes some seconds of a clock that goes on by itself. */
export function bench(
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
