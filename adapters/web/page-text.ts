import type { Frame } from 'playwright';
import { TargetFault } from '../faults';
import type { Layout } from './screen-map';

/** A field of a form as a person reads it. */
interface FieldText {
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
}

/** Everything that a person reads on a page, by the parts of its layout. */
export interface PageText {
  /** Path of the address. */
  readonly path: string;
  readonly parts: Readonly<Record<PartName, readonly string[]>>;
  readonly fields: readonly FieldText[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The selectors asked for that something on the page fits. */
  readonly present: readonly string[];
}

type PartName = Exclude<keyof Layout, 'fields' | 'table'>;

/** Reads a page in one go once it is whole, from a browser's frame: a question to the browser costs more than its answer. */
export async function readPage(
  frame: Frame,
  layout: Layout,
  signs: readonly string[],
): Promise<PageText> {
  const { fields, table, ...parts } = layout;
  const questions = Object.entries(parts).map(
    ([name, places]) =>
      [name, places.map(({ at, attribute = '' }) => ({ at, attribute }))] as const,
  );
  const raw = await frame.evaluate(textsIn, { questions, fields, table, signs });
  const entries = Object.entries(parts).map(([name, places], n) => [
    name,
    places.flatMap(({ pattern }, place) =>
      (raw.parts[n]?.[place] ?? []).flatMap(narrowed(pattern)),
    ),
  ]);
  return { ...raw, parts: Object.fromEntries(entries) };
}

function narrowed(pattern: RegExp | undefined): (text: string) => string[] {
  return (text) => {
    const found = pattern?.exec(text);
    if (pattern && !found) return [];
    return [found?.[1] ?? found?.[0] ?? text];
  };
}

/** Waits until a page and the frames in it are there. TargetFault when they are not within the seconds given. */
export async function whole(frame: Frame, patience: number): Promise<void> {
  const ended = await frame.evaluate(wholeIn, patience);
  if (ended) return;
  const { origin, pathname } = new URL(frame.url());
  throw new TargetFault(
    'endless',
    `${origin}, ${pathname}: the page did not end within ${patience} s`,
  );
}

/** Runs inside the page. Playwright's own state of a frame can still be that of the page before. */
async function wholeIn(patience: number): Promise<boolean> {
  if (document.readyState !== 'complete')
    await new Promise<void>((loaded) => {
      addEventListener('load', () => loaded());
      setTimeout(loaded, patience * 1000);
    });
  return document.readyState === 'complete';
}

/** As much of a browser's document as is read here; this project is compiled without the browser's own types. */
interface Queryable {
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement extends Queryable {
  readonly innerText?: string;
  readonly textContent: string | null;
  readonly checked?: boolean;
  getAttribute(name: string): string | null;
  checkVisibility?(): boolean;
}
declare const document: Queryable & { readonly readyState: string };
declare function addEventListener(event: string, heard: () => void): void;
declare const location: { readonly pathname: string };

interface Questions {
  readonly questions: readonly (readonly [
    string,
    readonly { readonly at: string; readonly attribute: string }[],
  ])[];
  readonly fields: Layout['fields'];
  readonly table: Layout['table'];
  readonly signs: readonly string[];
}

/** Runs inside the page, so it may use nothing from outside. */
function textsIn({ questions, fields, table, signs }: Questions) {
  const seen = (within: Queryable, selector: string): PageElement[] =>
    [...within.querySelectorAll(selector)].filter((each) => each.checkVisibility?.() ?? true);
  const tidy = (text: string | null | undefined): string =>
    (text ?? '').replace(/\s+/g, ' ').trim();
  const textOf = (element: PageElement | undefined): string =>
    tidy(element?.innerText ?? element?.textContent);
  const cellText = (cell: PageElement): string => {
    const [box] = seen(cell, 'input[type=checkbox]');
    return box ? (box.checked ? '☑' : '□') : textOf(cell);
  };
  const [list] = seen(document, table.at);
  return {
    path: location.pathname,
    parts: questions.map(([, places]) =>
      places.map(({ at, attribute }) =>
        seen(document, at)
          .map((each) => (attribute === '' ? textOf(each) : tidy(each.getAttribute(attribute))))
          .filter((text) => text !== ''),
      ),
    ),
    fields: seen(document, fields.at).flatMap((field) => {
      const [label] = seen(field, fields.label);
      const [hint] = seen(field, fields.hint);
      return label
        ? [
            {
              label: textOf(label),
              required: seen(field, fields.required).length > 0,
              ...(hint ? { hint: textOf(hint) } : {}),
            },
          ]
        : [];
    }),
    columns: list ? seen(list, table.heads).map(textOf) : [],
    rows: list ? seen(list, table.rows).map((row) => seen(row, table.cells).map(cellText)) : [],
    present: signs.filter((sign) => seen(document, sign).length > 0),
  };
}
