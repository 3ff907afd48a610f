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
    return [textFile(`${name}.txt`, text), textFile(`${name}.url.txt`, secrets.masked(page.url()))];
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
  const text = secrets.masked([page.url(), ...texts].join('\n\n'));
  return [
    { name: `${name}.png`, mediaType: 'image/png', body: picture },
    textFile(`${name}.txt`, text),
  ];
}
