import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The environment of a process that is gone while it records the scenario after so many, within a line of
 * its record. `folder` is where this is written down, and `from` where the process begins.
 */
export function powerFailingAfter(
  scenarios: number,
  folder: string,
  from: string,
): { NODE_OPTIONS: string } {
  const file = join(folder, 'power.cjs');
  writeFileSync(
    file,
    `
const fs = require('node:fs');
const { appendFileSync } = fs;
let over = 0;
fs.appendFileSync = (file, text) => {
  if (!text.includes('"testCaseFinished"')) return appendFileSync(file, text);
  over += 1;
  if (over <= ${scenarios}) return appendFileSync(file, text);
  appendFileSync(file, text.slice(0, text.length / 2));
  process.kill(process.pid, 'SIGKILL');
};`,
  );
  return { NODE_OPTIONS: `--require ./${relative(from, file).replaceAll('\\', '/')}` };
}
