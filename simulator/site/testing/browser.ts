import type { Hono } from 'hono';

const ORIGIN = 'http://simulator.test';

/** What a browser shows of an answer. */
export interface Shown {
  readonly status: number;
  /** Path and query at which the browser ended up. */
  readonly path: string;
  readonly html: string;
  readonly title: string;
  /** The message of a refusal. */
  readonly refusal: string | undefined;
  readonly headers: Headers;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser for tests: keeps its cookie, follows redirects, presses what a page offers. */
export class Browser {
  cookie = '';
  /** Every page so far, those of redirects left out. */
  readonly history: Shown[] = [];

  constructor(
    private readonly app: Hono,
    private readonly base = '',
  ) {}

  open(path: string): Promise<Shown> {
    return this.#send(path, { method: 'GET' });
  }

  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Shown> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(pairs).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: ORIGIN,
        ...headers,
      },
    });
  }

  /** Presses a link, or a button that leads on: the one in the page before one in the navigation. */
  press(page: Shown, label: string): Promise<Shown> {
    const way = waysOf(page.html).findLast(([each]) => each === label)?.[1];
    if (way === undefined) throw new Error(`no ${label} on the page ${page.title}`);
    return this.open(way.slice(this.base.length));
  }

  /** Goes from the top page along a path through menus, by what each page offers. */
  async along(path: readonly string[]): Promise<Shown> {
    let page = await this.open('/top');
    for (const label of path) page = await this.press(page, label);
    return page;
  }

  async #send(path: string, request: RequestInit): Promise<Shown> {
    const headers = { cookie: this.cookie, ...(request.headers as Record<string, string>) };
    const answer = await this.app.request(`${ORIGIN}${path}`, { ...request, headers });
    const [given] = answer.headers.get('set-cookie')?.split(';') ?? [];
    if (given !== undefined) this.cookie = given;
    const to = answer.headers.get('location');
    if (to !== null) return this.open(to.slice(this.base.length));
    const html = await answer.text();
    const shown = { status: answer.status, path, html, headers: answer.headers, ...factsOf(html) };
    this.history.push(shown);
    return shown;
  }
}

function factsOf(html: string) {
  return {
    title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
    refusal: /role="alert">([^<]*)/.exec(html)?.[1],
  };
}

/** Where links and buttons lead, by their labels. */
function waysOf(html: string): [label: string, path: string][] {
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  const forms = [...html.matchAll(/<form method="get" action="([^"]*)">(.*?)<\/form>/g)];
  return [
    ...links.map(([, href = '', label = '']): [string, string] => [label, unescaped(href)]),
    ...forms.map(([, action = '', inside = '']): [string, string] => {
      const hidden = [...inside.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
      const query = new URLSearchParams(
        hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
      );
      const label = /<button[^>]*>([^<]*)/.exec(inside)?.[1] ?? '';
      return [label, query.size === 0 ? action : `${action}?${query}`];
    }),
  ];
}

function unescaped(text: string): string {
  return text.replaceAll('&amp;', '&');
}
