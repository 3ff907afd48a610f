import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { memory } from '../../adapters/memory';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import { openBrowser } from '../../adapters/web/browser';
import { Contexts } from '../../adapters/web/contexts';
import { webDoor } from '../../adapters/web/door';
import { readScreenMap } from '../../adapters/web/screen-map';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { Bank } from '../../simulator/bank';
import { secondSkinOf } from '../../simulator/second-skin/skin';
import { serve } from '../../simulator/serve';
import { OPENING } from '../../steps/support/world';

/** All that the adapter knows of the second skin. */
export const map = readScreenMap(join('adapters', 'example-vendor', 'screen-map.yaml'));

/** One browser; each scenario has a fresh bank, whose customers come through the second skin. */
export async function secondSkinInBrowser() {
  const contexts = await Contexts.of(openBrowser);
  let skin = new Hono();
  const front = new Hono().all('*', ({ req }) => skin.fetch(req.raw));
  const { url: origin, close } = await serve({ '': front }, { host: '127.0.0.1', port: 0 });
  return {
    system: ({ profile }: CreditUnion): SystemUnderTest => {
      const bank = new Bank(profile, OPENING);
      skin = secondSkinOf({ bank, name: profile.labels.serviceName, randomId: randomUUID });
      return webDoor({ contexts, origin, map, behind: memory(bank) });
    },
    close: async () => {
      await contexts.close();
      await close();
    },
  };
}
