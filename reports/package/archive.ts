import { unzipSync, zipSync } from 'fflate';

/** Files by their path within the package, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that a zip can carry, told by the clock of any zone: zips have local times. */
const NO_TIME = new Date(1980, 0, 1);

/** One zip of files in the order given: the same files make the same bytes on every machine. */
export function zipOf(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

/** What a zip holds; a file that cannot be unpacked is there without content. */
export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
  /** Names that stand in it twice: two programs would unpack different files. */
  readonly repeated: readonly string[];
}

/** Reads a zip; `undefined` when it is none. */
export function unpacked(zip: Uint8Array): Unpacked | undefined {
  const names = namesIn(zip);
  if (!names) return undefined;
  return {
    files: new Map(names.map((name) => [name, contentOf(zip, name)])),
    repeated: names.filter((name, index) => names.indexOf(name) !== index),
  };
}

function namesIn(zip: Uint8Array): string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(zip, { filter: ({ name }) => names.push(name) === 0 });
    return names;
  } catch {
    return undefined;
  }
}

/** Each file is unpacked alone, so that a damaged one does not hide the others. */
function contentOf(zip: Uint8Array, name: string): Uint8Array | undefined {
  try {
    return unzipSync(zip, { filter: (file) => file.name === name })[name];
  } catch {
    return undefined;
  }
}
