import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Fills a fresh folder and puts it in the place of another; the one before stays until the new one is whole. */
export function replaced(folder: string, fill: (arriving: string) => void): void {
  const arriving = `${resolve(folder)}.arriving`;
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true });
  fill(arriving);
  rmSync(folder, { recursive: true, force: true });
  renameSync(arriving, folder);
}
