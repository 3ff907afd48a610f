import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Fills a fresh folder and puts it in the place of another; the one before stays until the new one is whole. */
export function replaced(folder: string, fill: (arriving: string) => void): void {
  const arriving = `${resolve(folder)}.arriving`;
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true });
  try {
    fill(arriving);
  } catch (error) {
    rmSync(arriving, { recursive: true, force: true });
    throw error;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(arriving, folder);
}

/** Whether a place lies in a folder, however deep; no folder lies in itself. */
export function liesIn(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
