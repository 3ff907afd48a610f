import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { Bank } from '../../simulator/bank';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { serve } from '../../simulator/serve';
import { siteOf } from '../../simulator/site/site';
import { memory } from '../memory';
import type { SystemUnderTest } from '../system-under-test';
import { openBrowser } from './browser';
import { Contexts } from './contexts';
import { webDoor } from './door';
import { readScreenMap } from './screen-map';

/** The screen map of the reference simulator: the example for every other. */
const MAP = join(__dirname, 'maps', 'simulator.yaml');

/** One browser and one address for all scenarios of a process; each scenario has a bank of its own behind them. */
export interface SimulatorInBrowser {
  /** A fresh reference simulator whose customers come through the browser. */
  system(profile: Profile, now: Instant, everyScreen?: boolean): SystemUnderTest;
  close(): Promise<void>;
}

/** Starts a browser and serves the site on loopback. `shown` hears of every page that the site shows. */
export async function simulatorInBrowser(shown = () => {}): Promise<SimulatorInBrowser> {
  const map = readScreenMap(MAP);
  const contexts = await Contexts.of(openBrowser);
  let site = new Hono();
  const front = new Hono().all('*', async ({ req }) => {
    const answer = await site.fetch(req.raw);
    if (answer.headers.get('content-type')?.startsWith('text/html')) shown();
    return answer;
  });
  const { url: origin, close } = await serve({ '': front }, { host: '127.0.0.1', port: 0 });
  return {
    system: (profile, now, everyScreen = false) => {
      const bank = new Bank(profile, now);
      site = siteOf({ bank, name: profile.labels.serviceName, randomId });
      return webDoor({ contexts, origin, map, everyScreen, behind: memory(bank) });
    },
    close: async () => {
      await contexts.close();
      await close();
    },
  };
}

const randomId = (): string => randomBytes(32).toString('base64url');
