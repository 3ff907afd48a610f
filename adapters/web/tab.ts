import type { BrowserContext, Frame, Locator, Page, Request, Response } from 'playwright';
import { UnrecognisedScreen } from '../faults';
import { noPage, troubleOf } from './faults';
import { whole } from './page-text';
import type { Press, ScreenMap } from './screen-map';

/** Something to press, and what is written on it. */
export interface Pressable {
  readonly target: Locator;
  readonly label: string;
}

/** The browser of one user: the tab in front, what is pressed in it, and the page that comes then. */
export class Tab {
  #page: Page | undefined;
  /** Status of the latest page, by its frame. */
  readonly #statuses = new WeakMap<Frame, number>();
  readonly #unwatch: (() => void)[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
    private readonly map: Pick<ScreenMap, 'frames' | 'patience'>,
  ) {}

  /** Whether any page was opened yet. */
  get isBlank(): boolean {
    return this.#page === undefined;
  }

  /** The frame in which pages are; the whole page where there is no such frame. */
  get content(): Frame {
    return this.#frame(this.map.frames.content);
  }

  /** The page in front; undefined before the first. */
  get page(): Page | undefined {
    return this.#page;
  }

  /** Looks no longer: the next scenario's tab looks at the same pages. */
  leave(): void {
    for (const unwatch of this.#unwatch) unwatch();
  }

  /** Opens a page by the path of its address. */
  async open(path: string): Promise<void> {
    const page = await this.#front();
    const [place = path] = path.split('?');
    await this.#arrivalAfter(place, () =>
      page.goto(`${this.origin}${path}`, { waitUntil: 'commit' }),
    );
  }

  /** Presses something and waits for the page that comes; one that does not come is never asked for again. */
  async press({ target, label }: Pressable): Promise<void> {
    await this.#arrivalAfter(label, () =>
      target.click({ noWaitAfter: true, timeout: this.#limit }),
    );
  }

  /** Presses a menu open, unless it is, and waits until that shows, to its last entry: no page comes. */
  async unfold(menu: Pressable, shows: string): Promise<void> {
    const frame = (await this.#unfoldedIn(shows)) ?? (await this.#unfolded(menu, shows));
    // What shows can be a part of it: a document comes piece by piece.
    await whole(frame, this.map.patience);
  }

  /** The frame in which a menu is unfolded already. */
  async #unfoldedIn(shows: string): Promise<Frame | undefined> {
    for (const frame of this.#pressedIn)
      if (await frame.locator(shows).first().isVisible()) return frame;
    return undefined;
  }

  /** Presses a menu open; the frame in which it shows. */
  async #unfolded({ target, label }: Pressable, shows: string): Promise<Frame> {
    await target.click({ noWaitAfter: true, timeout: this.#limit });
    const shown = this.#pressedIn.map(async (frame) => {
      await frame.locator(shows).first().waitFor({ timeout: this.#limit });
      return frame;
    });
    return Promise.any(shown).catch(() => {
      throw noPage(this.origin, label, `${shows} did not show within ${this.map.patience} s`);
    });
  }

  /** Where there is something to press: in the content, or else in the menu. */
  get #pressedIn(): readonly Frame[] {
    return [...new Set([this.content, this.#frame(this.map.frames.menu)])];
  }

  /** Something to press, where it is there. */
  async find(press: Press): Promise<Pressable | undefined> {
    for (const frame of this.#pressedIn) {
      const target = locatorOf(frame, press);
      const [label, other] = await target.evaluateAll(labelsOf);
      if (other !== undefined) throw new UnrecognisedScreen(`${nameOf(press)} is there twice`);
      if (label !== undefined) return { target, label };
    }
    return undefined;
  }

  get #limit(): number {
    return this.map.patience * 1000;
  }

  #frame(name: string | undefined): Frame {
    if (!this.#page) throw new Error('impossible: no page was opened');
    return (name === undefined ? null : this.#page.frame({ name })) ?? this.#page.mainFrame();
  }

  async #front(): Promise<Page> {
    this.#page ??= this.#watched(this.context.pages()[0] ?? (await this.context.newPage()));
    return this.#page;
  }

  #watched(page: Page): Page {
    page.setDefaultTimeout(this.#limit);
    const answered = (response: Response): void => {
      const request = response.request();
      if (request.isNavigationRequest()) this.#statuses.set(request.frame(), response.status());
    };
    const closed = (): void => {
      if (this.#page === page) this.#page = this.context.pages().at(-1);
    };
    page.on('response', answered).on('close', closed);
    this.#unwatch.push(() => page.off('response', answered).off('close', closed));
    return page;
  }

  /** Does something and waits for the page that it brings, in whichever frame or tab. */
  async #arrivalAfter(what: string, act: () => Promise<unknown>): Promise<void> {
    const arrival = this.#arrival(what);
    // Both are awaited together: a click that fails must not leave the wait behind unheard.
    const [frame] = await Promise.all([arrival.frame, act().catch(arrival.fail)]);
    const trouble = troubleOf(this.origin, what, this.#statuses.get(frame) ?? 200);
    if (trouble) throw trouble;
    await whole(frame, this.map.patience);
  }

  #arrival(what: string): { frame: Promise<Frame>; fail: (error: unknown) => void } {
    const page = this.#page;
    if (!page) throw new Error('impossible: no page was opened');
    let resolve: (frame: Frame) => void = () => {};
    let fail: (error: unknown) => void = () => {};
    const frame = new Promise<Frame>((arrived, reject) => {
      resolve = arrived;
      fail = (error) => reject(noPage(this.origin, what, error));
    });
    const arrived = (comer: Frame): void => {
      if (comer.parentFrame() === null || comer === this.content) resolve(comer);
    };
    const unhear = [onDocument(page, arrived, fail)];
    const opened = (popup: Page): void => {
      this.#page = this.#watched(popup);
      // It is often empty at first, and then filled by a form.
      if (popup.url() !== BLANK) resolve(popup.mainFrame());
      else unhear.push(onDocument(popup, arrived, fail));
    };
    const slow = setTimeout(() => fail(`no page within ${this.map.patience} s`), this.#limit);
    page.on('popup', opened);
    const done = frame.finally(() => {
      clearTimeout(slow);
      page.off('popup', opened);
      for (const each of unhear) each();
    });
    return { frame: done, fail };
  }
}

const BLANK = 'about:blank';

/**
 * Hears of each frame to which a new document comes, until the answer is called. A frame also navigates
 * within its document, where no server answered: its content is as old as before.
 */
function onDocument(
  page: Page,
  arrived: (frame: Frame) => void,
  fail: (error: unknown) => void,
): () => void {
  const answered = new Set<Frame>();
  const response = (response: Response): void => {
    const request = response.request();
    const isLast = !REDIRECTS.includes(response.status());
    if (isLast && request.isNavigationRequest()) answered.add(request.frame());
  };
  const navigated = (frame: Frame): void => {
    if (answered.has(frame)) arrived(frame);
  };
  const failed = (request: Request): void => {
    if (request.isNavigationRequest()) fail(request.failure()?.errorText);
  };
  page.on('response', response).on('framenavigated', navigated).on('requestfailed', failed);
  return () =>
    page.off('response', response).off('framenavigated', navigated).off('requestfailed', failed);
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** What can be pressed, as a person sees it. */
const pressables = {
  link: 'a, [role=link]',
  button: 'button, input[type=submit], input[type=button], [role=button]',
} as const;

/** By what is written on it: its accessible name would hold what the style sheet adds, such as an arrow. */
function locatorOf(frame: Frame, press: Press): Locator {
  if ('at' in press) return frame.locator(press.at);
  const kinds = 'role' in press ? pressables[press.role] : Object.values(pressables).join(', ');
  return frame.locator(kinds, { hasText: press.text }).filter({ visible: true });
}

/** Runs inside the page. */
function labelsOf(elements: readonly { innerText?: string; value?: string }[]): string[] {
  return elements.map(({ innerText, value }) => (innerText || value || '').trim());
}

function nameOf(press: Press): string {
  return 'at' in press ? press.at : press.text.source;
}
