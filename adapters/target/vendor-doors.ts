import { InputError } from '../../simulator/language/input';
import { guarded } from '../module/guarded';
import { loadVendor, portOf, refuseIncomplete, type Vendor } from '../module/module';
import type { WallClock } from '../wall-clock/clock';
import type { TargetDocument } from './document';
import { benchless, noCustomer } from './no-door';
import type { Doors, Scenery } from './scenery';

/** What a target can name a module for, and the door of its port that stands there. */
const portDoors = { door: 'customer', backDoor: 'bench' } as const;
export type TargetDoor = keyof typeof portDoors;

/**
 * The doors of a vendor's module, which is whole for all that the target names it for. An InputError
 * names the line; `example` is what a port is made from to see that.
 */
export async function vendorDoors(
  document: TargetDocument,
  names: readonly [TargetDoor, ...TargetDoor[]],
  example: Scenery,
  clock: WallClock,
): Promise<(scenery: Scenery) => Doors> {
  const named = document.target.reach[names[0]];
  const file = 'file' in named ? named.file : '';
  const needed = names.map((name) => portDoors[name]);
  const vendor = await atLine(document, ['reach', names[0], 'file'], async () => {
    const loaded = await loadVendor(file, document.folder);
    await refuseIncomplete(loaded, file, needed, example.profile, example.opening);
    return loaded;
  });
  return portOfVendor(vendor, file, clock);
}

/** What is refused on the way is told with the line that it is about. */
async function atLine<T>(
  { file, lineOf }: TargetDocument,
  path: readonly string[],
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${file}:${lineOf(path)}: ${path.join('.')}: ${error.message}`);
  }
}

/** A vendor's port; a door that it leaves out is never asked for anything. */
function portOfVendor(vendor: Vendor, file: string, clock: WallClock): (scenery: Scenery) => Doors {
  return ({ profile, opening }) => {
    const port = portOf(vendor, file, profile, opening);
    const { examine, close = async () => {} } = guarded(port, file);
    return {
      ...(examine === undefined ? {} : { examine }),
      customer: port.customer ? guarded(port.customer, file) : noCustomer,
      bench: port.bench ? guarded(port.bench, file) : benchless(clock),
      close,
    };
  };
}
