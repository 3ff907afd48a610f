import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';

/** Browser contexts, each the browser of one user, used again from scenario to scenario: a new one costs 120 ms. */
export class Contexts {
  readonly #free: BrowserContext[] = [];

  constructor(private readonly browser: Browser) {}

  /** Browsers for the users of one scenario, however many scenarios are under way. */
  forScenario(): Lent {
    return new Lent(
      async () => this.#free.pop() ?? (await this.#newContext()),
      (emptied) => this.#free.push(...emptied),
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #newContext(): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1000, height: 1200 },
    });
    // Neither pictures nor copies of pages: they cost much, and hold secrets that no text search finds.
    await context.tracing.start({ screenshots: false, snapshots: false });
    await context.tracing.stopChunk();
    return context;
  }
}

/** The browser contexts that one scenario has. */
export class Lent {
  #lent: BrowserContext[] = [];

  constructor(
    private readonly take: () => Promise<BrowserContext>,
    private readonly giveBack: (emptied: readonly BrowserContext[]) => void,
  ) {}

  /** A context without cookies, its trace begun. */
  async lend(): Promise<BrowserContext> {
    const context = await this.take();
    await context.tracing.startChunk();
    this.#lent.push(context);
    return context;
  }

  /** Gives all contexts back, emptied; their traces are dropped. */
  async reclaim(): Promise<void> {
    const lent = this.#takenBack();
    await Promise.all(lent.map(emptied));
    this.giveBack(lent);
  }

  /** Throws all contexts away: after a fault, a page may still be on its way to one of them. */
  async discard(): Promise<void> {
    await Promise.all(this.#takenBack().map((context) => context.close()));
  }

  /** What each context did so far, as the zip that Playwright's trace viewer opens. */
  async traces(): Promise<Uint8Array[]> {
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

async function emptied(context: BrowserContext): Promise<void> {
  const [, ...more] = context.pages();
  await Promise.all([
    context.tracing.stopChunk(),
    context.clearCookies(),
    ...more.map((page) => page.close()),
  ]);
}
