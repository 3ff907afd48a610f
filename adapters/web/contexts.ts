import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { sendingOnce } from './sent-once';

/** Scenarios that a context serves: after more, its process has grown so much that each page takes twice as long. */
const MOST_SERVED = 10;

/** Browser contexts, each the browser of one user, used again from scenario to scenario: a new one costs 120 ms. */
export class Contexts {
  readonly #free: BrowserContext[] = [];
  readonly #served = new WeakMap<BrowserContext, number>();

  private constructor(
    private readonly open: () => Promise<Browser>,
    private browser: Browser,
  ) {}

  /** Opens a browser: now, for a machine may have none, and again whenever it crashed. */
  static async of(open: () => Promise<Browser>): Promise<Contexts> {
    return new Contexts(open, await open());
  }

  /** Browsers for the users of one scenario, however many scenarios are under way. */
  forScenario(): Lent {
    return new Lent(
      async () => {
        const browser = await this.#living();
        return this.#free.pop() ?? newContext(browser);
      },
      async (emptied) => {
        for (const context of emptied) await this.#takeBack(context);
      },
    );
  }

  async #takeBack(context: BrowserContext): Promise<void> {
    const served = (this.#served.get(context) ?? 0) + 1;
    this.#served.set(context, served);
    if (served < MOST_SERVED) this.#free.push(context);
    else await context.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #living(): Promise<Browser> {
    if (this.browser.isConnected()) return this.browser;
    this.#free.length = 0;
    this.browser = await this.open();
    return this.browser;
  }
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1000, height: 1200 },
    serviceWorkers: 'block',
  });
  context.on('page', (page) => page.on('crash', () => crashed.add(context)));
  await sendingOnce(context);
  // Neither pictures nor copies of pages: they cost much, and hold secrets that no text search finds.
  await context.tracing.start({ screenshots: false, snapshots: false });
  await context.tracing.stopChunk();
  return context;
}

/** The browser contexts that one scenario has. */
export class Lent {
  #lent: BrowserContext[] = [];

  constructor(
    private readonly take: () => Promise<BrowserContext>,
    private readonly giveBack: (emptied: readonly BrowserContext[]) => Promise<void>,
  ) {}

  /** A context without cookies, its trace begun. */
  async lend(): Promise<BrowserContext> {
    const context = await this.take();
    await context.tracing.startChunk();
    this.#lent.push(context);
    return context;
  }

  /** Whether the browser, or the program of one of its pages, is no longer there. */
  async crashed(): Promise<boolean> {
    const living = await Promise.all(this.#lent.map(isLiving));
    return living.includes(false);
  }

  /** Gives all contexts back, emptied; their traces are dropped. */
  async reclaim(): Promise<void> {
    const kept = await Promise.all(this.#takenBack().map(emptied));
    await this.giveBack(kept.flat());
  }

  /** Throws all contexts away: after a fault, a page may still be on its way to one of them. */
  async discard(): Promise<void> {
    await Promise.all(this.#takenBack().map((context) => context.close()));
  }

  /** What each context did so far, as the zip that Playwright's trace viewer opens. */
  async traces(): Promise<Uint8Array[]> {
    if (await this.crashed()) return [];
    const folder = await mkdtemp(join(tmpdir(), 'trace-'));
    try {
      return await Promise.all(
        this.#lent.map(async ({ tracing }, n) => {
          const path = join(folder, `${n}.zip`);
          await tracing.stopChunk({ path });
          await tracing.startChunk();
          return readFile(path);
        }),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  #takenBack(): BrowserContext[] {
    const lent = this.#lent;
    this.#lent = [];
    return lent;
  }
}

/** Contexts of which a page crashed. */
const crashed = new WeakSet<BrowserContext>();

/** A browser that crashed answers nothing. It is asked about no site: a trace would keep the cookies. */
async function isLiving(context: BrowserContext): Promise<boolean> {
  if (crashed.has(context)) return false;
  return context.cookies('http://no-site.invalid').then(
    () => true,
    () => false,
  );
}

/** The context as if nobody had used it; none where that cannot be. */
async function emptied(context: BrowserContext): Promise<BrowserContext[]> {
  const [first, ...more] = context.pages();
  try {
    await first?.evaluate(forget);
    await Promise.all([
      context.tracing.stopChunk(),
      context.clearCookies(),
      ...more.map((page) => page.close()),
    ]);
    return [context];
  } catch {
    await context.close();
    return [];
  }
}

/** As much of a browser's window as is needed here; this project is compiled without the browser's own types. */
declare const localStorage: { clear(): void };
declare const sessionStorage: { clear(): void };

/** Runs inside the page: what it keeps beside cookies is no business of the next scenario. */
function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}
