import { relative, resolve } from 'node:path';
import { controlBench } from '../control-api/client';
import { referenceSystem } from '../memory';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
import type { WallClock } from '../wall-clock/clock';
import { livingIn } from '../wall-clock/simulated-system';
import type { pagesAt as PagesAt } from '../web/pages';
import type { TargetDocument } from './document';
import { benchless, noCustomer } from './no-door';
import type { Operators } from './operated';
import type { Doors, Scenery } from './scenery';
import type { Target } from './schema';
import { revealed, type SecretStore } from './secrets';
import { type TargetDoor, vendorDoors } from './vendor-doors';

/** Makes the doors for one scenario, fresh; what all scenarios share is closed at last. */
export interface DoorsOfTarget {
  readonly doors: (scenery: Scenery) => Doors;
  close(): Promise<void>;
}

type Back = (scenery: Scenery) => Pick<Doors, 'bench' | 'close'>;
type WebDoor = Extract<Target['reach']['door'], { kind: 'web' }>;

/** What doors are opened with, beside what the target says. */
interface Opening {
  readonly secrets: SecretStore;
  readonly everyScreen: boolean;
  readonly operators: Pick<Operators, 'bench'>;
  /** The time of a system that shows none of its own. */
  readonly clock: WallClock;
  /** What a vendor's port is made from to see that it is whole. */
  readonly example: Scenery;
}

/** Opens the doors that a target names. An InputError says what of it cannot be opened. */
export async function doorsOf(document: TargetDocument, opening: Opening): Promise<DoorsOfTarget> {
  const { door, backDoor } = document.target.reach;
  if (door.kind !== 'web' && door.kind === backDoor.kind && fileOf(door) === fileOf(backDoor))
    return { doors: await doorsNamed(document, ['door', 'backDoor'], opening), close: nothing };
  const back = await backOf(document, opening);
  if (door.kind === 'web') return pagesBefore(back, door, document, opening);
  const front = await doorsNamed(document, ['door'], opening);
  return {
    doors: (scenery) => {
      const { bench, close } = back(scenery);
      return closingBoth({ ...front(scenery), bench }, close);
    },
    close: nothing,
  };
}

/** Customers come through pages; what these show is arranged by the back door. */
async function pagesBefore(
  back: Back,
  door: WebDoor,
  { folder, target }: TargetDocument,
  { everyScreen }: Opening,
): Promise<DoorsOfTarget> {
  const { capabilities, accounts } = target.reach;
  const able = { ...capabilities, accounts: accounts.kind };
  const pages = await opened(door, folder);
  return {
    doors: (scenery) => {
      const { bench, close } = back(scenery);
      return closingBoth(pages.door({ bench, capabilities: able }, everyScreen), close);
    },
    close: () => pages.close(),
  };
}

const nothing = async (): Promise<void> => {};

function closingBoth(doors: Doors, close: () => Promise<void>): Doors {
  return {
    ...doors,
    close: async () => {
      await doors.close();
      await close();
    },
  };
}

/** A browser's driver is loaded only where there are pages. */
function opened(door: WebDoor, folder: string) {
  const web: { pagesAt: typeof PagesAt } = require('../web/pages');
  return web.pagesAt(new URL(door.address).origin, relative('', resolve(folder, door.screenMap)));
}

type Named = { readonly kind: string; readonly file?: string };

function fileOf({ file = '' }: Named): string {
  return file;
}

/** What a target names for its doors, where it is no web and no control API: for one of them, or for both. */
async function doorsNamed(
  document: TargetDocument,
  names: readonly [TargetDoor, ...TargetDoor[]],
  { clock, example }: Pick<Opening, 'clock' | 'example'>,
): Promise<(scenery: Scenery) => Doors> {
  const { reach } = document.target;
  return fileOf(reach[names[0]]) === ''
    ? simulatorWith(reach.capabilities.clock, clock)
    : vendorDoors(document, names, example, clock);
}

/** Opens the back door alone. */
export async function backOf(
  document: TargetDocument,
  opening: Omit<Opening, 'everyScreen'>,
): Promise<Back> {
  const { secrets, operators, clock } = opening;
  const { backDoor, accounts } = document.target.reach;
  switch (backDoor.kind) {
    case 'control-api': {
      const endpoint = { ...backDoor, token: revealed(backDoor.token, secrets) };
      // What was prepared by hand is there.
      const there = accounts.kind === 'pool' ? { openContract: nothing } : {};
      return () => ({ bench: { ...controlBench(endpoint), ...there }, close: nothing });
    }
    case 'operator':
      return ({ profile }) => operators.bench(nobody(document, clock), profile);
    case 'none':
      return () => nobody(document, clock);
    default:
      return doorsNamed(document, ['backDoor'], opening);
  }
}

/** Its clock stands still until it is set; where it cannot be, it shows that of the wall. */
function simulatorWith(clock: Capabilities['clock'], wall: WallClock): (scenery: Scenery) => Doors {
  return ({ profile, opening }) =>
    clock === 'wall-clock'
      ? livingIn(wall, referenceSystem(profile, wall.now()))
      : referenceSystem(profile, opening);
}

/** A system of which nothing can be asked. */
function nobody({ target }: TargetDocument, clock: WallClock): SystemUnderTest {
  const { accounts, capabilities } = target.reach;
  return {
    capabilities: { ...capabilities, accounts: accounts.kind },
    customer: noCustomer,
    bench: benchless(clock),
    close: nothing,
  };
}
