import { shown } from '../pages';
import type { Browser, Shown } from './browser';
import { Stage } from './stage';

/** The wanderings that together meet every page of a site, each on a stage of its own. */
const wanderings: readonly ((stage: Stage) => Promise<readonly Browser[]>)[] = [
  stranger,
  beginner,
  operator,
  phoneOwner,
];

/** Every page of a credit union's site, as somebody meets it who tries everything, errors included. */
export async function tourOf(id: string): Promise<readonly Shown[]> {
  const browsers = await Promise.all(wanderings.map((wander) => wander(new Stage(id))));
  return browsers.flat().flatMap(({ history }) => history);
}

async function everywhere(browser: Browser): Promise<void> {
  for (const path of Object.keys(shown)) await browser.open(path);
}

/** Never gets in, and breaks what can be broken from outside. */
async function stranger(stage: Stage): Promise<readonly Browser[]> {
  const browser = stage.browser();
  await everywhere(browser);
  await browser.open('/nowhere');
  await browser.post('/login', { loginId: 'nobody', certificate: 'CN=nobody', password: 'x' });
  await browser.post('/login', {}, { origin: 'https://elsewhere.test' });
  await browser.post('/login', { loginId: 'x'.repeat(20_000) });
  return [browser];
}

/** Begins with a new token, in each way that a credit union may have. */
async function beginner(stage: Stage): Promise<readonly Browser[]> {
  const browser = await stage.signedIn('一郎');
  await everywhere(browser);
  const { confirmationPassword } = stage.user('一郎');
  await browser.post('/application', { kind: 'hardware', confirmationPassword: 'x' });
  await browser.post('/application', { kind: 'hardware', confirmationPassword });
  const device = stage.device('一郎');
  if (device.kind === 'hardware')
    stage.bank.arrange(stage.contract, { type: 'TokenDelivered', user: '一郎', device });
  await browser.open('/application-menu');
  await browser.open('/registration/leave');
  await browser.post('/registration/leave');
  await browser.open('/registration');
  const { serial } = device;
  await browser.post('/registration', { serial, otp: '12' });
  await browser.post('/registration', { serial, otp: stage.code('一郎') });
  stage.later();
  await browser.post('/cancellation', { confirmationPassword, otp: '' });
  await browser.post('/cancellation', { confirmationPassword, otp: stage.code('一郎') });
  return [browser];
}

/** Has a token, approves a transfer, and sees to the others, who are in every state there is. */
async function operator(stage: Stage): Promise<readonly Browser[]> {
  const users = stage.fixture.contract.users.map((user) => user.id);
  const [operating = '一郎', ...others] = users;
  for (const user of users.filter((each) => each !== '二郎')) stage.equip(user);
  const browser = await stage.signedIn(operating);
  if (others.length > 0) {
    const revoked = { type: 'TokenRevokedAt', user: '幸子', at: stage.bank.now - 60 } as const;
    stage.bank.arrange(stage.contract, revoked);
    stage.bank.arrange(stage.contract, { type: 'UserStopped', users: ['一郎'] });
  }
  await everywhere(browser);
  await browser.post('/transfer');
  await browser.post('/transfer/code', { otp: '12' });
  await browser.post('/transfer/code', { otp: stage.code(operating) });
  const { confirmationPassword } = stage.user(operating);
  const chosen = { users: others.includes('一郎') ? [stage.user('一郎').loginId] : [] };
  for (const path of ['/unlock', '/revocation']) {
    stage.later();
    await browser.post(path, { ...chosen, confirmationPassword: 'x' });
    await browser.post(path, { ...chosen, confirmationPassword, otp: stage.code(operating) });
  }
  await browser.post('/logout');
  return [browser];
}

/** Has a token on the phone, where the credit union sends one there. */
async function phoneOwner(stage: Stage): Promise<readonly Browser[]> {
  if (!stage.bank.profile.issuance.softwareByMail) return [];
  const [computer, phone] = [await stage.signedIn('一郎'), stage.browser()];
  await computer.post('/issuance', { address: '', startPassword: 'start' });
  await computer.post('/issuance', { address: 'a@phone.test', startPassword: 'start' });
  const form = stage.appMailed;
  await phone.open(`/app?${new URLSearchParams({ url: form.url })}`);
  await phone.post('/app', { ...form, startPassword: 'x' });
  await phone.post('/app', { ...form, startPassword: 'start' });
  await computer.post('/confirmation', { otp: '12' });
  await computer.post('/confirmation', { otp: stage.code('一郎') });
  return [computer, phone];
}
