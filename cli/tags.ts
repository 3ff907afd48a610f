import { readFileSync } from 'node:fs';
import type { CreditUnion } from '../fixtures/credit-unions';
import { InputError } from '../simulator/language/input';

/** Refuses a tag that means nothing: it would silently leave a requirement, or a reading, untested. */
export function checkTags(files: readonly string[], unions: readonly CreditUnion[]): void {
  const known = new Set(unions.flatMap(tagsOf));
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      const stray = tagsIn(line).find((tag) => !known.has(tag));
      if (stray !== undefined) {
        throw new InputError(
          `${file}:${index + 1}: tag ${stray} names no requirement, credit union or reading`,
        );
      }
    }
  }
}

function tagsIn(line: string): string[] {
  const text = line.trim();
  return text.startsWith('@') ? text.split(/\s+/) : [];
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
