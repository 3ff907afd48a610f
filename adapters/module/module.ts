import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../../simulator/language/input';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import type { SystemUnderTest } from '../system-under-test';
import { faultOf, guarded, thrown } from './guarded';

/** What a vendor's file makes: the whole port, or only one of its two doors. */
export type Port = Partial<Pick<SystemUnderTest, 'customer' | 'bench' | 'examine' | 'close'>>;

/** The default export of a vendor's file: makes a port, fresh for each scenario. */
export type Vendor = (profile: Profile, opening: Instant) => Port;

/** What each door of a port has to have. */
const doors = {
  customer: ['perform', 'see'],
  bench: [
    'openContract',
    'arrange',
    'setClock',
    'now',
    'codeOf',
    'serialOf',
    'mailbox',
    'atBranch',
  ],
} as const;

/** A door of a port, by its key. */
export type DoorName = keyof typeof doors;

/** Loads a vendor's file. An InputError says in one line what is wrong with it. */
export async function loadVendor(file: string, folder: string): Promise<Vendor> {
  const path = resolve(folder, file);
  const loaded = await exportOf(path, file);
  if (typeof loaded !== 'function')
    throw new InputError(`${file}: its default export is no function that makes a port`);
  return loaded as Vendor;
}

async function exportOf(path: string, file: string): Promise<unknown> {
  try {
    const loaded: unknown = path.endsWith('.mjs')
      ? await import(pathToFileURL(path).href)
      : createRequire(__filename)(path);
    const made = (loaded as { default?: unknown }).default ?? loaded;
    return (made as { default?: unknown }).default ?? made;
  } catch (error) {
    throw new InputError(`${file}: cannot be loaded: ${toldOf(error, dirname(path))}`);
  }
}

/** What was wrong, in one line, and where in the folder of the vendor's file, if Node tells it. */
function toldOf(error: unknown, folder: string): string {
  const { message, stack = '' } = Object(error) as Partial<Error>;
  const [line = ''] = (message ?? String(error)).split('\n');
  const place = stack
    .split(`${folder}${sep}`)
    .slice(1)
    .map((rest) => /^[^\s:()[\]]+:\d+/.exec(rest)?.[0])
    .find((found) => found !== undefined);
  return `${line.trim()}${place === undefined ? '' : ` (${place})`}`;
}

/** The port with its shape checked: each door that is there, or is needed, is whole. */
export function checkedPort(port: unknown, file: string, needed: readonly DoorName[] = []): Port {
  if (port instanceof Promise) {
    port.catch(() => {});
    throw new InputError(
      `${file}: its function returned a promise; it returns the port itself, whose operations may wait`,
    );
  }
  if (typeof port !== 'object' || port === null)
    throw new InputError(`${file}: what its function returned is no port`);
  const made = port as Port;
  if (!made.customer && !made.bench)
    throw new InputError(`${file}: the port has neither a customer door nor a bench`);
  for (const name of Object.keys(doors) as DoorName[]) {
    const missing = missingIn(made[name], doors[name], needed.includes(name));
    if (missing !== undefined)
      throw new InputError(`${file}: ${name}${missing} is missing; all of ${name} is needed`);
  }
  return made;
}

/** The first member of a door that is not there; the door itself by its empty name. */
function missingIn(
  door: Port[DoorName],
  members: readonly string[],
  needed: boolean,
): string | undefined {
  if (!door) return needed ? '' : undefined;
  const there = door as Readonly<Record<string, unknown>>;
  const missing = members.find((each) => typeof there[each] !== 'function');
  return missing === undefined ? undefined : `.${missing}`;
}

/** A port for one scenario. What the vendor's function throws is the target's fault. */
export function portOf(vendor: Vendor, file: string, ...scenery: Parameters<Vendor>): Port {
  let port: unknown;
  try {
    port = vendor(...scenery);
  } catch (error) {
    throw faultOf(error, placeOf(file));
  }
  return checkedPort(port, file);
}

const placeOf = (file: string) => `${file}: its function`;

/**
 * Makes a port before any scenario does, to see that it has the doors that it is named for, and closes it.
 * An InputError says what is missing; a port that does not close is a finding of whoever uses one.
 */
export async function refuseIncomplete(
  vendor: Vendor,
  file: string,
  needed: readonly DoorName[],
  ...scenery: Parameters<Vendor>
): Promise<void> {
  let port: unknown;
  try {
    port = vendor(...scenery);
  } catch (error) {
    throw new InputError(thrown(error, placeOf(file)));
  }
  const { close } = guarded(checkedPort(port, file, needed), file);
  await close?.().catch(() => {});
}
