import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { memory } from '../../../adapters/memory';
import { openBrowser } from '../../../adapters/web/browser';
import { Contexts } from '../../../adapters/web/contexts';
import { webDoor } from '../../../adapters/web/door';
import { readScreenMap } from '../../../adapters/web/screen-map';
import { readCreditUnion } from '../../../fixtures/credit-unions';
import { Bank } from '../../../simulator/bank';
import { serve } from '../../../simulator/serve';
import { castOf, onStage } from '../../../steps/support/cast';
import { OPENING } from '../../../steps/support/world';

/** How the pages below look, but for their ways: a menu and a content, each in a frame of its own. */
const FRAMED = `
entrance: /ib.do
home: /ib.do
mark: h3
patience: 2
frames: { content: main, menu: menu }
expiry: YYYY/MM/DD
columns: {}
layout:
  service: []
  title: { at: h3 }
  id: []
  breadcrumb: []
  stepBar: []
  buttons: []
  links: { at: a }
  notices: []
  labels: []
  status: []
  messages: { at: .error }
  fields: { at: .f, label: label, required: b, hint: i }
  table: { at: "#t", heads: th, rows: tr, cells: td }
messages: {}
`;

/** Where a page stops on its way for a while. */
export const PAUSE = '<!-- pause -->';

/** Long enough for a browser to show what came before it. */
const PAUSE_MS = 700;

/** Pages that no simulator has, by their paths, and how a map of them goes on: read by it alone. */
export async function foreignPages(pages: Readonly<Record<string, string>>, map: string) {
  const site = new Hono();
  for (const [path, body] of Object.entries(pages))
    site.get(path, (context) => {
      context.header('content-type', 'text/html; charset=utf-8');
      return stream(context, async (out) => {
        const [first = '', ...later] = body.split(PAUSE);
        await out.write(`<!doctype html>${first}`);
        for (const piece of later) {
          await out.sleep(PAUSE_MS);
          await out.write(piece);
        }
      });
    });
  const served = await serve({ '': site }, { host: '127.0.0.1', port: 0 });
  const contexts = await Contexts.of(openBrowser);
  const folder = mkdtempSync(join(tmpdir(), 'otp-map-'));
  const file = join(folder, 'map.yaml');
  writeFileSync(file, `${FRAMED}${map}`);
  const union = readCreditUnion('kumagaya');
  const system = async () => {
    const behind = memory(new Bank(union.profile, OPENING));
    const opened = webDoor({ contexts, origin: served.url, map: readScreenMap(file), behind });
    await onStage(castOf(union, 1), opened);
    return opened;
  };
  const close = async () => {
    await contexts.close();
    await served.close();
    rmSync(folder, { recursive: true });
  };
  return { system, close };
}
