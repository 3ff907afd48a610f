import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** The screen map of the simulator's own pages. */
export const SIMULATOR_MAP = join('adapters', 'web', 'maps', 'simulator.yaml');

/** A file with the simulator's map in which one text stands in the place of another. */
export function changedMap(from: string, to: string): string {
  const text = readFileSync(SIMULATOR_MAP, 'utf8');
  assert.ok(text.includes(from), `the map has no ${from}`);
  const folder = mkdtempSync(join(tmpdir(), 'map-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'map.yaml');
  writeFileSync(file, text.replace(from, to));
  return file;
}
