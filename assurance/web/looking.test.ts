import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ScreenMap } from '../../adapters/web/screen-map';
import type { ViewName } from '../../simulator/language/views';
import { interceptedSimulator } from './intercepted';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator();
});
after(() => simulator.close());

const without =
  (name: ViewName, absent: readonly ViewName[] = []) =>
  (map: ScreenMap): ScreenMap => {
    const { [name]: _, ...pages } = map.pages;
    return { ...map, pages, absent: [...absent] };
  };

test('a screen that the map does not know is not tested', async () => {
  const { system } = await simulator.system(undefined, without('application-menu'));
  await assert.rejects(system.customer.see('application-menu', '花子'), {
    name: 'CapabilityMissing',
    message: /^the screen map has no page application-menu/,
  });
  await system.close();
});

test('a screen that the map calls absent is shown to nobody', async () => {
  const map = without('application-menu', ['application-menu']);
  const { system, sent } = await simulator.system(undefined, map);
  assert.equal(await system.customer.see('application-menu', '花子'), undefined);
  assert.deepEqual(sent, []);
  await system.close();
});

test('the top page is looked at anew, as it is now', async () => {
  const { system, sent } = await simulator.system();
  const device = simulator.cast.deviceOf('花子');
  await system.bench.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
  const otp = (await system.bench.codeOf(device.serial, '花子', await system.bench.now())) ?? '';
  const firstFactor = simulator.cast.firstFactorOf('花子');
  await system.customer.perform({ type: 'SignIn', by: '花子', firstFactor, otp });
  const shown = () => sent.filter((request) => request === 'GET /top').length;
  const before = shown();
  assert.ok(await system.customer.see('top', '花子'));
  assert.equal(shown(), before + 1);
  await system.close();
});
