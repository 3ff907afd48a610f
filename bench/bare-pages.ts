import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Page } from 'playwright';
import { openBrowser } from '../adapters/web/browser';
import { fixtureOf } from '../fixtures/contracts';
import { Bank } from '../simulator/bank';
import type { UserPlan } from '../simulator/language/arrangements';
import type { Device } from '../simulator/language/commands';
import type { Profile } from '../simulator/language/profile';
import { serve } from '../simulator/serve';
import { siteOf } from '../simulator/site/site';
import { NOW } from './bank';

/** A site and a browser for a script that uses nothing but Playwright. */
export async function barePages(profile: Profile) {
  const browser = await openBrowser();
  const page = await (
    await browser.newContext({ viewport: { width: 1000, height: 1200 } })
  ).newPage();
  const { contract, devices } = fixtureOf(['master', 'general'], 'hardware', 1);
  const [master, general] = contract.users.filter(({ id }) => ['花子', '一郎'].includes(id)) as [
    UserPlan,
    UserPlan,
  ];
  let site = new Hono();
  const front = new Hono().all('*', ({ req }) => site.fetch(req.raw));
  const served = await serve({ '': front }, { host: '127.0.0.1', port: 0 });

  /** Signs in, revokes a token, signs out. */
  const once = async (): Promise<number> => {
    const bank = new Bank(profile, NOW);
    bank.open(contract);
    for (const user of [master.id, general.id]) {
      const [device] = devices[user] as readonly [Device, Device];
      bank.arrange(contract.id, { type: 'TokenInUse', user, device });
    }
    site = siteOf({ bank, name: 'bench', randomId: randomUUID });
    const serial = bank.serialOf(contract.id, master.id) ?? '';
    const otp = bank.codeOf(contract.id, serial, NOW) ?? '';
    await page.context().clearCookies();
    return revokeOnce(page, served.url, { master, general, otp });
  };
  return {
    visit: async (pages: number) => {
      for (let visited = 0; visited < pages; ) visited += await once();
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

interface Known {
  readonly master: UserPlan;
  readonly general: UserPlan;
  readonly otp: string;
}

/** Resolves to the number of pages. Each page is read: a script that looks at nothing tests nothing. */
async function revokeOnce(
  page: Page,
  origin: string,
  { master, general, otp }: Known,
): Promise<number> {
  let pages = 0;
  const read = async () => {
    await page.locator('main').innerText();
    pages += 1;
  };
  const press = async (role: 'button' | 'link', name: string) => {
    await Promise.all([
      page.waitForEvent('load'),
      page
        .getByRole(role, { name, exact: name !== '利用者管理' && name !== 'トークンの失効' })
        .click(),
    ]);
    await read();
  };
  await page.goto(`${origin}/login`);
  await read();
  await page.getByLabel('ログインID').fill(master.loginId);
  await page.getByLabel('ログインパスワード').fill(master.password);
  await press('button', 'ログイン');
  await page.getByLabel('ワンタイムパスワード').fill(otp);
  await press('button', 'ログイン');
  await press('link', '管理');
  await press('button', '利用者管理');
  await press('button', 'トークンの失効');
  await page.getByLabel(new RegExp(general.loginId)).check();
  await page.getByLabel('確認用パスワード').fill(master.confirmationPassword);
  await press('button', '失効');
  await press('button', 'ログアウト');
  return pages;
}
