import type { Reason } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import { TargetFault, UnrecognisedScreen } from '../faults';
import { beyondPages } from './faults';
import { filledIn, fillIn, missingIn, tick } from './forms';
import { type PageText, readPage } from './page-text';
import { type Known, recognised, refusalOn, refuseForeign, signsOf } from './recognition';
import type { Layout, MappedPage, PageName, Press, ScreenMap, Unfolding } from './screen-map';
import type { Tab } from './tab';
import type { Entries, Walk } from './walks';

/** Where somebody came: on a page, or turned away with a reason. */
export type Arrival =
  | { readonly at: Known; readonly text: PageText }
  | { readonly refused: Reason };

/** No page takes what somebody would enter. */
const NOT_OFFERED: Arrival = { refused: 'not-offered' };

/** Where somebody came, and what of the form there does not fit the map. */
export type Examined = Arrival & { readonly missing: readonly string[] };

/** Texts by which the row of a user is known. */
export type TextsOf = (user: UserId) => readonly string[];

/** Pages in between that are left by pressing something; more in a row is a circle. */
const MOST_BETWEEN = 5;

/** One person before a browser, with a screen map for a guide. */
export class Visitor {
  /** What was pressed since the entrance, or since the page after the sign-in. */
  #trail: string[] = [];
  #latest: Arrival | undefined;
  /** Whether the system let this person in and did not say otherwise since. */
  #inside = false;
  /** What the person has in mind to enter. */
  #enter: Entries = {};
  readonly #signs: readonly string[];

  constructor(
    private readonly tab: Tab,
    private readonly map: ScreenMap,
    private readonly textsOf: TextsOf,
    /** Is told of every page that came. */
    private readonly watch?: () => Promise<void>,
  ) {
    this.#signs = signsOf(map);
  }

  /** The way on which the latest page was reached. */
  get trail(): readonly string[] {
    return this.#trail;
  }

  /** Does what a person does for a command: the page on which it ended, or why it was refused. */
  async walk({ from, through, until, enter, tick: users = [] }: Walk): Promise<Arrival> {
    this.#enter = enter;
    if (from === 'sign-in') this.#inside = false;
    const sent = new Set<string>();
    let arrival = await this.#reach(from, this.#page(from).direct);
    while (!('refused' in arrival) && !isAt(arrival, ...until)) {
      const next = through.find((name) => isAt(arrival, name));
      // Nothing is ever sent twice: a page that comes back without a message is not understood.
      if (next === undefined || sent.has(next))
        throw this.#misled(arrival, until.join(' or '), sent.size > 1);
      sent.add(next);
      for (const user of users)
        await tick(this.tab.content, this.map.layout.table, this.textsOf(user));
      arrival = await this.#send(next);
    }
    return arrival;
  }

  /** Reads a screen with all its parts; undefined where this person is not let in. */
  async look(name: PageName, enter: Entries): Promise<PageText | undefined> {
    this.#enter = enter;
    if (this.map.absent.includes(name)) return undefined;
    const arrival = this.#resultInFront(name) ?? (await this.#reach(name, false));
    return 'refused' in arrival ? undefined : this.#read(this.#page(name).layout);
  }

  /** Goes to a page that shows itself for nothing; what of its form is not there, by the map's keys. */
  async examine(name: PageName, enter: Entries): Promise<Examined> {
    this.#enter = enter;
    const arrival = await this.#reach(name, this.#page(name).direct);
    return { ...arrival, missing: await this.#missing(arrival) };
  }

  /** The same of the page in front; undefined before the first. */
  async examineHere(): Promise<Examined | undefined> {
    const latest = this.#latest;
    return latest && { ...latest, missing: await this.#missing(latest) };
  }

  async #missing(arrival: Arrival): Promise<string[]> {
    if ('refused' in arrival || arrival.at.kind !== 'page') return [];
    const { inputs, submit } = arrival.at.page;
    const missing = (await missingIn(this.tab.content, inputs)).map((input) => `inputs.${input}`);
    const sends = submit === undefined || 'at' in submit || (await this.tab.find(submit));
    return sends ? missing : [...missing, 'submit'];
  }

  /** A result stands on the page that came last: nobody can go there again. Any other page is asked for anew. */
  #resultInFront(name: PageName): Arrival | undefined {
    const latest = this.#latest;
    const goneBy = name.endsWith('-result') || this.#placeOf(name) === undefined;
    const once = goneBy && this.#page(name).way.length === 0;
    return latest && once && isAt(latest, name) ? latest : undefined;
  }

  /** Path at which a page can be opened; the home page is the top page. */
  #placeOf(name: PageName): string | undefined {
    return this.#page(name).address ?? (name === 'top' ? this.map.home : undefined);
  }

  /** Goes to a page: on its way, or to its address where the way is not there. */
  async #reach(name: PageName, direct: boolean): Promise<Arrival> {
    const page = this.#page(name);
    const walked = direct || page.way.length === 0 ? undefined : await this.#follow(page);
    const arrival = walked ?? (await this.#openAddress(name));
    if (arrival === undefined) return turnedAway(page.absentMeans, `there is no way to ${name}`);
    if ('refused' in arrival || isAt(arrival, name)) return arrival;
    const refused = this.#insteadMeans(arrival) ?? absenceMeans(arrival, page);
    if (refused === undefined) throw this.#misled(arrival, name, false);
    return { refused };
  }

  /** What it means to have come here instead of where one wanted to go. */
  #insteadMeans(arrival: Arrival): Reason | undefined {
    if (!('at' in arrival) || arrival.at.kind !== 'page') return undefined;
    const { name, page } = arrival.at;
    if (page.insteadMeans === 'not-signed-in' && this.#inside)
      throw signedOut(`${name} came instead`);
    return page.insteadMeans;
  }

  /** Another page came than was wanted: that of the sign-in, where somebody was inside or nearly so. */
  #misled(arrival: Arrival, wanted: string, nearlyInside: boolean): Error {
    const told = `${'at' in arrival ? arrival.at.name : ''} came instead of ${wanted}`;
    return isAt(arrival, 'sign-in') && (this.#inside || nearlyInside)
      ? signedOut(told)
      : new UnrecognisedScreen(told);
  }

  async #openAddress(name: PageName): Promise<Arrival | undefined> {
    const address = this.#placeOf(name);
    return address === undefined
      ? undefined
      : this.#begin(filledIn(address, this.#enter, encodeURIComponent));
  }

  async #begin(path: string): Promise<Arrival> {
    this.#trail = [];
    await this.tab.open(path);
    return this.#arrive();
  }

  /** Follows a way; undefined when a step of it is not there. */
  async #follow(page: MappedPage): Promise<Arrival | undefined> {
    let arrival: Arrival | undefined;
    for (const [n, step] of page.way.entries()) {
      if ('submit' in step) arrival = await this.#sendFrom(step.submit);
      else arrival = n === 0 ? await this.#firstStep(step, page) : await this.#step(step);
      if (arrival === undefined || 'refused' in arrival) return arrival;
    }
    return arrival;
  }

  async #sendFrom(name: PageName): Promise<Arrival> {
    const arrival = await this.#reach(name, false);
    return 'refused' in arrival ? arrival : this.#send(name);
  }

  /** From the page in front where it has the step, else from the page where the way starts. */
  async #firstStep(
    step: Press | Unfolding,
    { start, address }: MappedPage,
  ): Promise<Arrival | undefined> {
    if (start === 'home' && !this.tab.isBlank) {
      this.#trail = [];
      const walked = await this.#step(step);
      if (walked) return walked;
    }
    const arrival = await this.#begin(this.map[start]);
    const walked = 'refused' in arrival ? undefined : await this.#step(step);
    if (walked || address !== undefined) return walked;
    if ('refused' in arrival) return arrival;
    const refused = this.#insteadMeans(arrival);
    return refused && { refused };
  }

  async #step(step: Press | Unfolding): Promise<Arrival | undefined> {
    const press = 'unfold' in step ? await this.#unfolded(step) : step;
    const found = press && (await this.tab.find(press));
    if (!found) return undefined;
    this.#trail.push(found.label);
    await this.tab.press(found);
    return this.#arrive();
  }

  /** What is to be pressed in a menu, once it is unfolded; undefined where it is not there. */
  async #unfolded({ unfold, shows, press }: Unfolding): Promise<Press | undefined> {
    const menu = await this.tab.find(unfold);
    if (!menu) return undefined;
    this.#trail.push(menu.label);
    await this.tab.unfold(menu, shows);
    return press;
  }

  /** Fills in the form of the page in front and sends it. */
  async #send(name: PageName): Promise<Arrival> {
    const { inputs, submit } = this.#page(name);
    if (!(await fillIn(this.tab.content, inputs, this.#enter))) return NOT_OFFERED;
    const press = submit && 'at' in submit ? { at: filledIn(submit.at, this.#enter) } : submit;
    const arrival = press && (await this.#step(press));
    return arrival ?? turnedAway(undefined, `${name} has nothing to press`);
  }

  /** Reads the page that came; one in between is left for the next. */
  async #arrive(before = 0): Promise<Arrival> {
    const text = await this.#read({});
    await this.watch?.();
    refuseForeign(text, this.map);
    const refused = refusalOn(text, this.map);
    if (refused === 'not-signed-in' && this.#inside)
      throw signedOut(`${text.path} says that nobody is signed in`);
    if (refused) return this.#remember({ refused });
    const at = recognised(text, this.map);
    if (at.kind === 'page' || at.page.press === undefined) return this.#remember({ at, text });
    const filled = await fillIn(this.tab.content, at.page.inputs, this.#enter);
    if (!filled) return this.#remember(NOT_OFFERED);
    const found = await this.tab.find(at.page.press);
    if (!found || before === MOST_BETWEEN)
      throw new UnrecognisedScreen(`${at.name} cannot be left, or comes again and again`);
    await this.tab.press(found);
    return this.#arrive(before + 1);
  }

  #remember(arrival: Arrival): Arrival {
    this.#latest = arrival;
    if (isAt(arrival, 'top')) this.#inside = true;
    if (isAt(arrival, 'signed-out')) this.#inside = false;
    return arrival;
  }

  async #read(layout: MappedPage['layout']): Promise<PageText> {
    return readPage(this.tab.content, layoutOf(this.map, layout), this.#signs);
  }

  #page(name: PageName): MappedPage {
    const page = this.map.pages[name];
    if (!page) throw beyondPages(`the screen map has no page ${name}`);
    return page;
  }
}

/** Where the parts of a page are: as on every page, but for what is said of this one. */
function layoutOf({ layout }: ScreenMap, own: MappedPage['layout']): Layout {
  const given = Object.entries(own).filter(([, part]) => part !== undefined);
  return { ...layout, ...Object.fromEntries(given) };
}

/** The session ended in the middle, without anybody having signed out. */
function signedOut(told: string): TargetFault {
  return new TargetFault('signed-out', `the session ended in the middle: ${told}`);
}

function turnedAway(refused: Reason | undefined, what: string): Arrival {
  if (refused === undefined) throw new UnrecognisedScreen(what);
  return { refused };
}

/** What it means that another page of the map came: only the map can tell a screen that is not there. */
function absenceMeans(arrival: Arrival, { absentMeans }: MappedPage): Reason | undefined {
  const elsewhere = 'at' in arrival && arrival.at.kind === 'page' && !isAt(arrival, 'sign-in');
  return elsewhere ? absentMeans : undefined;
}

function isAt(arrival: Arrival, ...names: readonly PageName[]): boolean {
  return 'at' in arrival && arrival.at.kind === 'page' && names.includes(arrival.at.name);
}
