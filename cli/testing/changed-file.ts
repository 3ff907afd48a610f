import { readFileSync, writeFileSync } from 'node:fs';

/** Does something while a file is another one than it was. */
export function whileChanged<T>(file: string, change: (text: string) => string, act: () => T): T {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, change(text));
  try {
    return act();
  } finally {
    writeFileSync(file, text);
  }
}
