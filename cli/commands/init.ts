import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { templateFor } from '../../adapters/target/template';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { InputError, parseInput } from '../../simulator/language/input';

const optionsSchema = z.strictObject({ output: z.string().min(1).default('target.yaml') });

const SCHEMA = join(__dirname, '..', '..', 'adapters', 'target', 'target.schema.json');

/** Writes a commented target file for a credit union; never over one that is there. */
export function init(id: string, options: unknown, print: (line: string) => void): number {
  const { output } = parseInput(optionsSchema, options, 'init');
  const schema = relative(dirname(resolve(output)), SCHEMA)
    .split(sep)
    .join('/');
  const text = templateFor(readCreditUnion(id), schema);
  try {
    writeFileSync(output, text, { flag: 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const told = there ? 'is there already; name another with --output' : 'cannot be written';
    throw new InputError(`${output}: ${told}`);
  }
  print(`${output}: fill it in, then npm run otp -- doctor ${output}`);
  return 0;
}
