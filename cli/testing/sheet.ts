import type { Locator, Page } from 'playwright';

/** What the operator's page asks for, as somebody reads it who knows nothing but what is on it. */
export interface Sheet {
  readonly title: string;
  /** Name and content of each line, from the top. */
  readonly lines: readonly (readonly [string, string])[];
}

/** Reads the page in Japanese; the small print beside it says the same in English. */
export async function sheetOn(page: Page): Promise<Sheet> {
  const names = await allIn(page.locator('article dt'));
  const contents = await page.locator('article dd').allInnerTexts();
  return {
    title: (await allIn(page.locator('article h2')))[0] ?? '',
    lines: names.map((name, n) => [name, contents[n] ?? '']),
  };
}

/** The line that is called so; a person who is asked for what is not there is at a loss. */
export function lineOf({ title, lines }: Sheet, name: string): string {
  const content = optionalLine({ title, lines }, name);
  if (content === undefined) throw new Error(`「${title}」 has no line 「${name}」`);
  return content;
}

export function optionalLine({ lines }: Sheet, name: string): string | undefined {
  return lines.find(([each]) => each === name)?.[1];
}

function allIn(places: Locator): Promise<string[]> {
  return places.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as typeof element;
      for (const small of copy.querySelectorAll('small')) small.remove();
      return copy.textContent.trim();
    }),
  );
}
