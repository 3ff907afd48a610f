import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { InputError } from '../simulator/language/input';
import type { mutate as Mutate } from './mutate';
import { packageRun, verifyPackage } from './package';
import { run } from './run';

/** A broken configuration or harness: nothing was judged. */
const BROKEN = 3;

const say = (line: string): void => console.log(line);

const program = new Command('otp-conformance')
  .description('Conformance suite for the one-time passwords of Japanese credit unions')
  .exitOverride()
  .configureOutput({ outputError: () => {} });

program
  .command('run')
  .description('run the features against the reference simulator and write a report')
  .option('--credit-union <id>', 'only this credit union')
  .option('--chapter <name>', 'only this chapter of the features')
  .option('--requirement <id>', 'only scenarios that bear this requirement')
  .option('--seed <number>', 'people, tokens and codes of an earlier run')
  .option(
    '--reading <credit-union:setting=name...>',
    'readings of open points, against the default',
  )
  .option('--baseline <file>', 'known deviations: exit 0 when nothing failed beyond them')
  .action(async (options: Record<string, unknown>) => {
    process.exitCode = await run(options, say);
  });

program
  .command('package')
  .description('pack the folder of a run into one signed zip')
  .argument('[folder]', 'the folder of a run', join('reports', 'out', 'latest'))
  .requiredOption('--key <file>', 'Ed25519 private key in PEM')
  .requiredOption('--valid-until <day>', 'the last day, in Japan, on which the package is valid')
  .requiredOption('--output <file>', 'the zip to write')
  .action((folder: string, options: Record<string, unknown>) => {
    process.exitCode = packageRun(folder, options, say);
  });

program
  .command('verify')
  .description('verify a package without network, and name the first file that was changed')
  .argument('<file>', 'the zip')
  .option('--public-key <file>', 'Ed25519 public key in PEM, instead of the one in the package')
  .action((file: string, options: Record<string, unknown>) => {
    process.exitCode = verifyPackage(file, options, say, new Date());
  });

program
  .command('mutate')
  .description('try faulty simulators and list which scenario catches each')
  .option('--only <text>', 'only faults whose name contains this', '')
  .action(async ({ only }: { only: string }) => {
    // Loaded only when asked for: a run does not wait for the faulty simulators.
    const { mutate }: { mutate: typeof Mutate } = require('./mutate');
    process.exitCode = await mutate(only, say);
  });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  process.exitCode = BROKEN;
  const expected = error instanceof InputError || error instanceof CommanderError;
  console.error(expected ? error.message.replace(/^error: /, '') : error);
});
