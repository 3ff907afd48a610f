import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../../../fixtures/credit-unions';
import { castOf } from '../../../steps/support/cast';
import { OPENING } from '../../../steps/support/world';
import { referenceSystem } from '../../memory';
import type { SystemUnderTest } from '../../system-under-test';
import { byOperator } from '../by-operator';
import { robotOperator } from '../robot';
import { Turns } from '../turns';

const { profile, ...others } = readCreditUnion('kumagaya');
const cast = castOf({ profile, ...others }, 20190701);
const device = cast.deviceOf('一郎');

/** A system whose time passes: a procedure at its branch takes a minute and a half. */
function withBranch(): SystemUnderTest {
  const real = referenceSystem(profile, OPENING);
  const atBranch: SystemUnderTest['bench']['atBranch'] = async (command, of) => {
    const outcome = await real.bench.atBranch(command, of);
    await real.bench.setClock((await real.bench.now()) + 90);
    return outcome;
  };
  return {
    ...real,
    capabilities: { ...real.capabilities, clock: 'wall-clock' },
    bench: { ...real.bench, atBranch },
  };
}

it('who comes from the branch is not late for a code', async () => {
  const real = withBranch();
  const turns = new Turns(robotOperator(real));
  const { bench } = byOperator(real, ['codes'], { turns, profile, log: () => {}, mayBeLate: 30 });
  await bench.openContract(cast.fixture.contract);
  await bench.arrange({ type: 'TokenInUse', user: '一郎', device }, '一郎');
  await bench.setClock(OPENING + 60);
  await bench.atBranch({ type: 'CallHelpDesk' }, '一郎');
  const now = await bench.now();
  assert.equal(now, OPENING + 150);
  assert.equal(
    await bench.codeOf(device.serial, '一郎', now),
    await real.bench.codeOf(device.serial, '一郎', now),
  );
});
