import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reason } from '../../simulator/language/outcome';
import { OperatorSlip } from '../faults';
import type { Desk } from './instructions';
import { ScenarioCodes } from './scenario-codes';
import { bench, device, NOON, profile } from './testing/bench';
import { Turns } from './turns';

/** A person who typed what the token does not show, and says so; the system names a reason. */
async function judged(reason: Reason) {
  const compared: string[] = [];
  const desk: Desk = {
    ask: async ({ type }) => {
      if (type !== 'CompareCode') return { type: 'Code', code: '000000' };
      compared.push(type);
      return { type: 'Compared', token: 'shows-another' };
    },
  };
  const operation = { turns: new Turns(desk), profile, log: () => {} };
  const codes = new ScenarioCodes(bench(() => 5).real, operation);
  const otp = (await codes.codeAt(device.serial, '一郎', NOON)) ?? '';
  const judgement = codes.judge(
    { type: 'ApproveTransfer', by: '一郎', otp },
    { accepted: false, reason },
  );
  return { judgement, compared };
}

describe('a code that was mistyped', () => {
  for (const reason of [
    'wrong-otp',
    'malformed-input',
    'wrong-credentials',
    'unknown-serial',
    'stopped',
  ] as const)
    it(`is the person's slip where the system names ${reason}`, async () =>
      assert.rejects((await judged(reason)).judgement, OperatorSlip));

  it('is not looked at again where the system names what no code has to do with', async () => {
    const { judgement, compared } = await judged('reissue-wait');
    await judgement;
    assert.deepEqual(compared, []);
  });
});
