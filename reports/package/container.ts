import { crc32 } from 'node:zlib';
import type { Files } from './archive';

const LOCAL = { signature: 0x04034b50, size: 30 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
/** From the version needed to the length of the extra field, the two headers of a file agree. */
const COMMON = { local: 4, central: 6 };
/** Bits that are no promise of another encoding: names in UTF-8. */
const UTF8 = 0x0800;

/** What both headers of a file say of it. */
interface Header {
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly name: number;
}

/**
 * The first file about which the zip says something untrue, or beside which bytes stand that belong to
 * no file; `undefined` when every byte is accounted for. Other programs read what fflate does not.
 */
export function strayIn(zip: Uint8Array, files: Files): string | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = 0;
  let central = zip.length - END.size - centralSize(files);
  for (const [name, content] of files) {
    const local = at;
    const header = headerAt(view, local + 14);
    if (!agree(view, zip, { local, central, name }, header, content)) return name;
    at = local + LOCAL.size + header.name + header.packed;
    central += CENTRAL.size + header.name;
  }
  const [last = 'the zip'] = [...files.keys()].slice(-1);
  return endsAt(view, at, files) ? undefined : last;
}

function centralSize(files: Files): number {
  return [...files.keys()].reduce((size, name) => size + CENTRAL.size + bytesOf(name).length, 0);
}

function headerAt(view: DataView, at: number): Header {
  return {
    crc: number(view, at, 4),
    packed: number(view, at + 4, 4),
    unpacked: number(view, at + 8, 4),
    name: number(view, at + 12, 2),
  };
}

interface Place {
  readonly local: number;
  readonly central: number;
  readonly name: string;
}

function agree(
  view: DataView,
  zip: Uint8Array,
  { local, central, name }: Place,
  header: Header,
  content: Uint8Array,
): boolean {
  const named = bytesOf(name);
  const [one, other] = [local + COMMON.local, central + COMMON.central];
  return (
    number(view, local, 4) === LOCAL.signature &&
    number(view, central, 4) === CENTRAL.signature &&
    header.crc === crc32(content) &&
    header.unpacked === content.length &&
    same(zip, one, zip.subarray(other, other + 24)) &&
    number(view, central + 4, 2) === number(view, one, 2) &&
    (number(view, one + 2, 2) & ~UTF8) === 0 &&
    // No extra field; then, in the directory, no comment, disk or attributes, and where the file is.
    number(view, one + 24, 2) === 0 &&
    zip.subarray(other + 24, other + 36).every((byte) => byte === 0) &&
    number(view, central + 42, 4) === local &&
    same(zip, local + LOCAL.size, named) &&
    same(zip, central + CENTRAL.size, named)
  );
}

/** The directory follows the last file, and nothing follows the directory. */
function endsAt(view: DataView, directory: number, files: Files): boolean {
  const end = directory + centralSize(files);
  const expected = [0, files.size, files.size].map((count, index) =>
    index === 0 ? number(view, end + 4, 4) === 0 : number(view, end + 6 + 2 * index, 2) === count,
  );
  return (
    end + END.size === view.byteLength &&
    number(view, end, 4) === END.signature &&
    expected.every(Boolean) &&
    number(view, end + 12, 4) === centralSize(files) &&
    number(view, end + 16, 4) === directory &&
    number(view, end + 20, 2) === 0
  );
}

/** Little-endian; beyond the end there is no number. */
function number(view: DataView, at: number, size: 2 | 4): number {
  if (at < 0 || at + size > view.byteLength) return Number.NaN;
  return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

function same(zip: Uint8Array, at: number, expected: Uint8Array): boolean {
  return expected.every((byte, index) => zip[at + index] === byte);
}

function bytesOf(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}
