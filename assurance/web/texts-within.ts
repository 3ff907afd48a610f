import { strFromU8, unzipSync } from 'fflate';
import type { Evidence } from '../../adapters/system-under-test';

/** Every text within a file of evidence. A picture has none: what was typed is covered in it. */
export function textsWithin({ name, mediaType, body }: Evidence) {
  if (mediaType === 'text/plain') return [{ name, text: strFromU8(body) }];
  if (mediaType !== 'application/zip') return [];
  return Object.entries(unzipSync(body)).map(([file, bytes]) => ({
    name: `${name}/${file}`,
    text: strFromU8(bytes),
  }));
}
