import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { controlApi } from '../../simulator/control-api/server';
import { instantOf } from '../../simulator/language/time';
import { serve } from '../../simulator/serve';
import { checkControl } from './check-control';

it('check-control finds nothing in the control API of the simulator, and says when the token is wrong', async () => {
  const bank = new Bank(readCreditUnion('seikyo').profile, instantOf('2019-08-01', '10:00'));
  const app = controlApi({ bank, token: 'right' });
  const served = await serve({ '/_control': app }, { host: '127.0.0.1', port: 0 });
  const lines: string[] = [];
  const check = () =>
    checkControl(`${served.url}/_control`, { tokenEnv: 'OTP_TEST_TOKEN' }, (line) => {
      lines.push(line);
    });
  try {
    process.env.OTP_TEST_TOKEN = 'right';
    assert.equal(await check(), 0, lines.join('\n'));
    process.env.OTP_TEST_TOKEN = 'wrong';
    assert.equal(await check(), 1);
    assert.ok(
      lines.some((line) => /^FAULT clock-is-read: .*status 401: is the token right\?$/.test(line)),
    );
  } finally {
    delete process.env.OTP_TEST_TOKEN;
    await served.close();
  }
});

for (const address of ['127.0.0.1:5056', 'ftp://ib.example.test/_control', 'nowhere'])
  it(`check-control says that ${address} is no address`, async () => {
    await assert.rejects(
      checkControl(address, {}, () => {}),
      {
        name: 'InputError',
        message: 'check-control: url: not an address such as https://ib.example.test',
      },
    );
  });
