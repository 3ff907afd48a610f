import { Option } from 'commander';
import { InputError } from '../simulator/language/input';

/** An option with a value that may be given once: of two values one would silently not count. */
export function once(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: string | undefined) => {
    if (earlier !== undefined)
      throw new InputError(`${earlier} and ${value}: an option is given twice`);
    return value;
  });
}

/** Options of several commands, which mean the same in each. */
export const shared = {
  creditUnion: once('--credit-union <id>', 'only this credit union'),
  chapter: once('--chapter <name>', 'only this chapter of the features'),
  requirement: once('--requirement <id>', 'only scenarios that bear this requirement'),
  seed: once('--seed <number>', 'people, tokens and codes of an earlier run'),
  reading: new Option(
    '--reading <credit-union:setting=name...>',
    'readings of open points, against the default',
  ),
  target: once('--target <file>', 'the system under test, instead of the reference simulator'),
  patience: once('--patience <duration>', 'how long one scenario may wait, such as 12h or 3d'),
};
