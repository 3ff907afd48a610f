import { relative, resolve } from 'node:path';
import { InputError } from '../../simulator/language/input';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { controlBench } from '../control-api/client';
import { referenceSystem } from '../memory';
import { checkedPort, guarded, loadVendor, type Vendor } from '../module/module';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
import type { WallClock } from '../wall-clock/clock';
import { livingIn } from '../wall-clock/simulated-system';
import type { pagesAt as PagesAt } from '../web/pages';
import type { TargetDocument } from './document';
import type { Operators } from './operated';
import type { Target } from './schema';
import { revealed, type SecretStore } from './secrets';

/** What the doors of one scenario are made from. */
interface Scenery {
  readonly profile: Profile;
  readonly opening: Instant;
}

/** The two doors of a target, without anything that the suite puts over them. */
export type Doors = Omit<SystemUnderTest, 'capabilities'>;

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
}

/** Opens the doors that a target names. An InputError says what of it cannot be opened. */
export async function doorsOf(document: TargetDocument, opening: Opening): Promise<DoorsOfTarget> {
  const { door, backDoor } = document.target.reach;
  if (door.kind !== 'web' && door.kind === backDoor.kind && fileOf(door) === fileOf(backDoor))
    return { doors: await frontOf(document, door, opening.clock), close: nothing };
  const back = await backOf(document, opening);
  if (door.kind === 'web') return pagesBefore(back, door, document, opening);
  const front = await frontOf(document, door, opening.clock);
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

async function frontOf({ folder, target }: TargetDocument, door: Named, wall: WallClock) {
  const { clock } = target.reach.capabilities;
  return door.file === undefined
    ? simulatorWith(clock, wall)
    : portOfVendor(await loadVendor(door.file, folder), door.file, wall);
}

/** Opens the back door alone. */
export async function backOf(
  document: TargetDocument,
  { secrets, operators, clock }: Omit<Opening, 'everyScreen'>,
): Promise<Back> {
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
      return frontOf(document, backDoor, clock);
  }
}

/** Its clock stands still until it is set; where it cannot be, it shows that of the wall. */
function simulatorWith(clock: Capabilities['clock'], wall: WallClock): (scenery: Scenery) => Doors {
  return ({ profile, opening }) =>
    clock === 'wall-clock'
      ? livingIn(wall, referenceSystem(profile, wall.now()))
      : referenceSystem(profile, opening);
}

/** A vendor's port; a door that it leaves out is never asked for anything. */
function portOfVendor(vendor: Vendor, file: string, clock: WallClock): (scenery: Scenery) => Doors {
  return ({ profile, opening }) => {
    const port = checkedPort(vendor(profile, opening), file);
    const { examine, close = nothing } = guarded(port, file);
    return {
      ...(examine === undefined ? {} : { examine }),
      customer: port.customer ? guarded(port.customer, file) : noCustomer,
      bench: port.bench ? guarded(port.bench, file) : benchless(clock),
      close,
    };
  };
}

const absent = (what: string) => async (): Promise<never> => {
  throw new InputError(`${what} is asked for, which this target has no door for`);
};

const noCustomer: SystemUnderTest['customer'] = {
  perform: absent('a customer'),
  see: absent('a screen'),
};

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

/** Knows nothing and does nothing; what it lacks is declared, and so never asked of it. */
const benchless = (clock: WallClock): SystemUnderTest['bench'] => ({
  // Whoever opens contracts, a person or nobody, does it elsewhere.
  openContract: nothing,
  arrange: absent('an arrangement'),
  setClock: absent('another time'),
  now: async () => clock.now(),
  codeOf: absent('a code'),
  serialOf: async () => undefined,
  mailbox: absent('a mailbox'),
  atBranch: absent('the branch desk'),
});
