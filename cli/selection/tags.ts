import { readFileSync } from 'node:fs';
import type { CreditUnion } from '../../fixtures/credit-unions';
import { InputError } from '../../simulator/language/input';

/** Refuses a tag that means nothing: it would silently leave a requirement, or a reading, untested. */
export function checkTags(files: readonly string[], unions: readonly CreditUnion[]): void {
  const known = new Set(unions.flatMap(tagsOf));
  const declared = new Set(unions.flatMap(declaredPaths));
  const isKnown = (tag: string) => known.has(tag) || declared.has(leastOf(tag));
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      const stray = tagsIn(line).find((tag) => !isKnown(tag));
      if (stray !== undefined) {
        throw new InputError(
          `${file}:${index + 1}: tag ${stray} names no requirement, credit union, reading or declared value`,
        );
      }
    }
  }
}

function tagsIn(line: string): string[] {
  const text = line.trim();
  return text.startsWith('@') ? text.split(/\s+/) : [];
}

/** What `@declared:lockout.errors>=2` asks of a system; empty for any other tag. */
function leastOf(tag: string): string {
  return /^@declared:([\w.]+)>=\d+$/.exec(tag)?.[1] ?? '';
}

function declaredPaths({ settings }: CreditUnion): string[] {
  return [...settings].filter(([, { basis }]) => basis === 'declared').map(([path]) => path);
}

function tagsOf({ id, catalogue, settings }: CreditUnion): string[] {
  const readings = [...settings].flatMap(([path, setting]) =>
    setting.readings.map((reading) => `@reading:${path}=${reading}`),
  );
  return [
    `@${id}`,
    ...catalogue.requirements.map((requirement) => `@${requirement.id}`),
    ...readings,
  ];
}
