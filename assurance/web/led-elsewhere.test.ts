import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { PageName, ScreenMap } from '../../adapters/web/screen-map';
import type { Reason } from '../../simulator/language/outcome';
import { interceptedSimulator, ledAway } from './intercepted';

let simulator: Awaited<ReturnType<typeof interceptedSimulator>>;
before(async () => {
  simulator = await interceptedSimulator();
});
after(() => simulator.close());

/** Signs 花子 in with her token, which is in use. */
async function signIn({ bench, customer }: SystemUnderTest) {
  const { serial } = simulator.cast.deviceOf('花子');
  const otp = (await bench.codeOf(serial, '花子', await bench.now())) ?? '';
  const firstFactor = simulator.cast.firstFactorOf('花子');
  return customer.perform({ type: 'SignIn', by: '花子', firstFactor, otp });
}

/** The map with what it means that a page is not there. */
const absent =
  (name: PageName, absentMeans: Reason) =>
  (map: ScreenMap): ScreenMap => {
    const page = map.pages[name];
    assert.ok(page);
    return { ...map, pages: { ...map.pages, [name]: { ...page, absentMeans } } };
  };

/** 花子 at a site that leads her from the registration to its top page. */
async function atTop(mapped?: (map: ScreenMap) => ScreenMap) {
  const { system, sent } = await simulator.system(ledAway('/registration', '/top'), mapped);
  const device = simulator.cast.deviceOf('花子');
  await system.bench.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
  await signIn(system);
  const register = () =>
    system.customer.perform({
      type: 'RegisterToken',
      by: '花子',
      serial: device.serial,
      otp: '123456',
    });
  return { system, sent, register };
}

test('to be led to the top page is no registration, for nothing was typed', async () => {
  const { system, sent, register } = await atTop();
  await assert.rejects(register(), {
    name: 'UnrecognisedScreen',
    message: /^top came instead of registration/,
  });
  assert.equal(sent.includes('POST /registration'), false);
  await system.close();
});

test('it is the refusal that the map says it means', async () => {
  const { system, register } = await atTop(absent('registration', 'not-offered'));
  assert.deepEqual(await register(), { accepted: false, reason: 'not-offered' });
  await system.close();
});

test('somebody who is still signed in, and is led past the form, did not sign in again', async () => {
  let isIn = false;
  const past = ledAway('/login', '/top');
  const { system } = await simulator.system((...asked) => (isIn ? past(...asked) : undefined));
  const device = simulator.cast.deviceOf('花子');
  await system.bench.arrange({ type: 'TokenInUse', user: '花子', device }, '花子');
  assert.equal((await signIn(system)).accepted, true);
  isIn = true;
  await assert.rejects(signIn(system), {
    name: 'UnrecognisedScreen',
    message: /^top came instead of sign-in/,
  });
  await system.close();
});
