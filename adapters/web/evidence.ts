import type { Page } from 'playwright';
import type { Evidence } from '../system-under-test';
import { faultOf } from './faults';
import type { Secrets } from './secrets';

/** Whatever was typed: never in a picture. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea';

/** A page as a picture and as text, its secrets masked. `shown`: selectors of secrets that pages show. */
export async function pageAsEvidence(
  page: Page,
  name: string,
  secrets: Secrets,
  shown: readonly string[],
): Promise<Evidence[]> {
  try {
    return await pictureAndText(page, name, secrets, shown);
  } catch (error) {
    // A page that hangs cannot be pictured: that must not take the place of what went wrong before.
    const text = `no picture: ${faultOf(error).message}`;
    return [
      textFile(`${name}.txt`, text),
      textFile(`${name}.url.txt`, secrets.masked(placeOf(page))),
    ];
  }
}

function textFile(name: string, text: string): Evidence {
  return { name, mediaType: 'text/plain', body: Buffer.from(text) };
}

async function pictureAndText(
  page: Page,
  name: string,
  secrets: Secrets,
  shown: readonly string[],
): Promise<Evidence[]> {
  await learnShown(page, secrets, shown);
  const hidden = [TYPED, ...shown].join(', ');
  const mask = page
    .frames()
    .flatMap((frame) => [
      frame.locator(hidden),
      ...secrets.known.map((secret) => frame.getByText(secret)),
    ]);
  const [picture, ...texts] = await Promise.all([
    page.screenshot({ mask, animations: 'disabled' }),
    ...page.frames().map((frame) => frame.locator('body').innerText()),
  ]);
  // An app may have moved on to its next code meanwhile.
  await learnShown(page, secrets, shown);
  const text = secrets.masked([placeOf(page), ...texts].join('\n\n'));
  return [
    { name: `${name}.png`, mediaType: 'image/png', body: picture },
    textFile(`${name}.txt`, text),
  ];
}

/** Codes that are shown are nowhere else known beforehand. */
async function learnShown(page: Page, secrets: Secrets, shown: readonly string[]): Promise<void> {
  if (shown.length === 0) return;
  for (const frame of page.frames())
    secrets.learn(...(await frame.locator(shown.join(', ')).allInnerTexts()));
}

/** Where the page is, without what was sent along. */
function placeOf(page: Page): string {
  const { origin, pathname } = new URL(page.url());
  return `${origin}${pathname}`;
}
