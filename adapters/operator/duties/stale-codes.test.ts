import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bench, cast, NOON } from '../testing/bench';

const by = '一郎';
const firstFactor = cast.firstFactorOf(by);

/** Signs in with a code that was read at noon, and typed so many seconds later. */
async function typedAfter(seconds: number) {
  const { real, system, asked, slips, code, open } = bench(() => 8);
  await open();
  await system.bench.now();
  const otp = (await code(0)) ?? assert.fail();
  await real.bench.setClock(NOON + seconds);
  const outcome = await system.customer.perform({ type: 'SignIn', by, firstFactor, otp });
  return { outcome, asked: asked.map(({ instruction }) => instruction.type), slips };
}

describe('a code that a person read', () => {
  it('is taken while it is accepted', async () => {
    const { outcome, asked } = await typedAfter(119);
    assert.equal(outcome.accepted, true);
    assert.deepEqual(asked, ['ReadCode']);
  });

  it('is nobody’s fault when it is not accepted any more', async () => {
    await assert.rejects(typedAfter(120), {
      name: 'TooLate',
      message: /over 120 s after its code was read/,
    });
  });
});
