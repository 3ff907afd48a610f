import { unzipSync, zipSync } from 'fflate';
import { InputError } from '../../simulator/language/input';

/** Files by their path within the package, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that a zip can carry, told by the clock of any zone: zips have local times. */
const NO_TIME = new Date(1980, 0, 1);

/** One zip of files in the order given: the same files make the same bytes on every machine. */
export function zipOf(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

/** What a package may hold: 50,000 scenarios, or a run that kept pictures of thousands; a machine has room for it. */
const MOST = { files: 10_000, bytes: 512 * 1024 * 1024 };

/** What a zip says of a file without unpacking it. */
interface Listed {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
}

/** Says what is too much, before anything of it is unpacked; `undefined` when nothing is. */
export function tooMuchIn(listed: readonly Listed[]): string | undefined {
  if (listed.length > MOST.files)
    return `holds ${listed.length} files: no package has more than ${MOST.files}`;
  const bytes = listed.reduce((total, { size }) => total + size, 0);
  if (bytes <= MOST.bytes) return undefined;
  return `unpacks to ${bytes} bytes: no package has more than ${MOST.bytes}`;
}

/** What a zip holds; a file that cannot be unpacked is there without content. */
export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
  /** Names that stand in it twice: two programs would unpack different files. */
  readonly repeated: readonly string[];
}

/** Reads a zip; an InputError where it is none, or is larger than a package can be. */
export function unpacked(zip: Uint8Array): Unpacked {
  const listed = listedIn(zip);
  const fault = tooMuchIn(listed);
  if (fault !== undefined) throw new InputError(fault);
  const names = listed.map(({ name }) => name);
  const places = new Map(names.map((name, index) => [name, index]));
  const repeated = names.filter((name, index) => places.get(name) !== index);
  // What stands twice is refused, and would be unpacked twice.
  return { files: repeated.length > 0 ? new Map() : contentsOf(zip, names), repeated };
}

function listedIn(zip: Uint8Array): Listed[] {
  const listed: Listed[] = [];
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        listed.push({ name, size: originalSize });
        return false;
      },
    });
    return listed;
  } catch {
    throw new InputError('not a zip');
  }
}

/** Where one is damaged each is unpacked alone, so that it does not hide the others. */
function contentsOf(zip: Uint8Array, names: readonly string[]): Unpacked['files'] {
  try {
    const all = new Map(Object.entries(unzipSync(zip)));
    return new Map(names.map((name) => [name, all.get(name)]));
  } catch {
    return new Map(names.map((name) => [name, contentOf(zip, name)]));
  }
}

function contentOf(zip: Uint8Array, name: string): Uint8Array | undefined {
  try {
    return unzipSync(zip, { filter: (file) => file.name === name })[name];
  } catch {
    return undefined;
  }
}
