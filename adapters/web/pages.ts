import type { SystemUnderTest } from '../system-under-test';
import { openBrowser } from './browser';
import { Contexts } from './contexts';
import { type WebDoorParts, webDoor } from './door';
import { readScreenMap } from './screen-map';

/** The pages of a system and one browser for all scenarios of a process. */
export interface Pages {
  /** Customers of one scenario, who come through the pages. */
  door(behind: WebDoorParts['behind'], everyScreen?: boolean): SystemUnderTest;
  close(): Promise<void>;
}

/** Starts a browser before the pages of an origin, with a screen map for a guide. */
export async function pagesAt(origin: string, screenMap: string): Promise<Pages> {
  const map = readScreenMap(screenMap);
  const contexts = await Contexts.of(openBrowser);
  return {
    door: (behind, everyScreen = false) =>
      webDoor({ contexts, origin, map, mapFile: screenMap, everyScreen, behind }),
    close: () => contexts.close(),
  };
}
