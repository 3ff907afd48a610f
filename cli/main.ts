import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { InputError } from '../simulator/language/input';
import type * as CheckControl from './check-control';
import type * as Diff from './diff';
import type * as Doctor from './doctor';
import type * as Init from './init';
import type * as Kit from './kit';
import type * as Mutate from './mutate';
import type * as Package from './package';
import type * as Plan from './plan';
import type * as Report from './report';
import type * as Run from './run';
import type * as Simulate from './simulate';
import { targets } from './targets';
import type * as WaitingRun from './waiting-run';
import type * as WallClock from './wall-clock';

/** A broken configuration or harness: nothing was judged. */
const BROKEN = 3;

/** Each command is loaded only when it is asked for: a run does not wait for the others. */
const commands = {
  run: (): typeof Run => require('./run'),
  waitingRun: (): typeof WaitingRun => require('./waiting-run'),
  init: (): typeof Init => require('./init'),
  doctor: (): typeof Doctor => require('./doctor'),
  checkControl: (): typeof CheckControl => require('./check-control'),
  report: (): typeof Report => require('./report'),
  diff: (): typeof Diff => require('./diff'),
  plan: (): typeof Plan => require('./plan'),
  wallClock: (): typeof WallClock => require('./wall-clock'),
  package: (): typeof Package => require('./package'),
  mutate: (): typeof Mutate => require('./mutate'),
  kit: (): typeof Kit => require('./kit'),
  simulate: (): typeof Simulate => require('./simulate'),
};

const say = (line: string): void => console.log(line);

const program = new Command('otp-conformance')
  .description('Conformance suite for the one-time passwords of Japanese credit unions')
  .exitOverride()
  .configureOutput({ outputError: () => {} });

program.argument('[command]').action((command: string | undefined) => {
  const what = command === undefined ? 'no command' : `unknown command '${command}'`;
  throw new InputError(`${what}: --help names them all`);
});

program
  .command('run')
  .description('run the features against the reference simulator and write a report')
  .option('--credit-union <id>', 'only this credit union', once)
  .option('--chapter <name>', 'only this chapter of the features', once)
  .option('--requirement <id>', 'only scenarios that bear this requirement', once)
  .option('--shard <part>', 'only this part of the scenarios, such as 1/2', once)
  .option('--seed <number>', 'people, tokens and codes of an earlier run', once)
  .option(
    '--reading <credit-union:setting=name...>',
    'readings of open points, against the default',
  )
  .option('--target <file>', 'the system under test, instead of the reference simulator', once)
  .option('--door <name>', 'how customers come: memory, or web through a browser', once)
  .option('--screenshots', 'keep a picture of every page, not only where something went wrong')
  .option('--baseline <file>', 'known deviations: exit 0 when nothing failed beyond them', once)
  .option('--wall-clock', 'as if the clock of the reference simulator could not be set: wait')
  .option('--patience <duration>', 'how long one scenario may wait, such as 12h or 3d', once)
  .option('--resume <folder>', 'go on with a run that waits, also after a crash', once)
  .action(async (options: Record<string, unknown>) => {
    const waits = options.wallClock ?? options.resume ?? needsPlan(options);
    const ended = waits
      ? commands.waitingRun().waitingRun(options, say)
      : commands.run().run(options, say);
    process.exitCode = await ended;
  });

program
  .command('init')
  .description('write a commented target file for a system that follows a credit union')
  .argument('<credit-union>', 'whose manual the system follows')
  .option('--output <file>', 'the file to write, target.yaml unless told', once)
  .action((id: string, options: Record<string, unknown>) => {
    process.exitCode = commands.init().init(id, options, say);
  });

program
  .command('doctor')
  .description('look a target over before any test; ends with 1 when something is to be mended')
  .argument('<file>', 'the target file')
  .action(async (file: string) => {
    process.exitCode = await commands.doctor().doctor(file, say);
  });

program
  .command('check-control')
  .description('check a control API against its description')
  .argument('<address>', 'where the control API is')
  .option(
    '--token-env <name>',
    'the variable that holds its token, OTP_CONTROL_TOKEN unless told',
    once,
  )
  .action(async (address: string, options: Record<string, unknown>) => {
    process.exitCode = await commands.checkControl().checkControl(address, options, say);
  });

program
  .command('report')
  .description('make the reports again from recorded results; merges shards and credit unions')
  .argument('<run...>', 'folders of runs, or their results.json')
  .option('--out <folder>', 'where the reports go', join('reports', 'out', 'report'))
  .action((runs: string[], { out }: { out: string }) => {
    process.exitCode = commands.report().report(runs, out, say);
  });

program
  .command('diff')
  .description('what became of each requirement from one run to another')
  .argument('<before>', 'folder of a run, or its results.json')
  .argument('<after>', 'folder of a later run, or its results.json')
  .action((before: string, after: string) => {
    process.exitCode = commands.diff().diff(before, after, say);
  });

program
  .command('plan')
  .description('what a run would test and what not, what it waits for and what it uses up')
  .option('--credit-union <id>', 'only this credit union', once)
  .option('--chapter <name>', 'only this chapter of the features', once)
  .option('--requirement <id>', 'only scenarios that bear this requirement', once)
  .option(
    '--reading <credit-union:setting=name...>',
    'readings of open points, against the default',
  )
  .option('--target <file>', 'the system under test, instead of the reference simulator', once)
  .option('--wall-clock', 'as if the clock of the reference simulator could not be set')
  .option('--patience <duration>', 'how long one scenario may wait, such as 12h or 3d', once)
  .option('--calendar <file>', 'writes the appointments as a calendar file', once)
  .option('--json', 'the whole plan as JSON')
  .action(async (options: Record<string, unknown>) => {
    process.exitCode = await commands.plan().plan(options, Math.floor(Date.now() / 1000), say);
  });

program
  .command('wall-clock')
  .description(
    'prove on a simulated wall clock that waiting changes no verdict, and how long it takes',
  )
  .option('--credit-union <id>', 'only this credit union', once)
  .option('--chapter <name>', 'only this chapter of the features', once)
  .option('--seed <number>', 'people, tokens and codes of an earlier run', once)
  .option('--patience <duration>', 'how long one scenario may wait, such as 12h or 3d', once)
  .option(
    '--folder <folder>',
    'where the run is recorded, to go on with what is there; a fresh one unless told',
    once,
  )
  .action(async (options: Record<string, unknown>) => {
    process.exitCode = await commands.wallClock().wallClock(options, say);
  });

program
  .command('package')
  .description('pack the folder of a run into one signed zip')
  .argument('[folder]', 'the folder of a run', join('reports', 'out', 'latest'))
  .requiredOption('--key <file>', 'Ed25519 private key in PEM', once)
  .requiredOption(
    '--valid-until <day>',
    'the last day, in Japan, on which the package is valid',
    once,
  )
  .requiredOption('--output <file>', 'the zip to write', once)
  .action((folder: string, options: Record<string, unknown>) => {
    process.exitCode = commands.package().packageRun(folder, options, say);
  });

program
  .command('verify')
  .description('verify a package without network, and name the first file that was changed')
  .argument('<file>', 'the zip')
  .option(
    '--public-key <file>',
    'Ed25519 public key in PEM, instead of the one in the package',
    once,
  )
  .action((file: string, options: Record<string, unknown>) => {
    process.exitCode = commands.package().verifyPackage(file, options, say, new Date());
  });

program
  .command('mutate')
  .description('try faulty simulators and list which scenario catches each')
  .option('--only <text>', 'only faults whose name contains this', '')
  .action(async ({ only }: { only: string }) => {
    process.exitCode = await commands.mutate().mutate(only, say);
  });

program
  .command('kit')
  .description('try what every adapter must do, on a target or on each door of this project')
  .option('--target <file>', 'the system under test, instead of the bundled doors', once)
  .action(async ({ target }: { target?: string }) => {
    process.exitCode = await commands.kit().kit(target, say);
  });

program
  .command('simulate')
  .description('serve the simulator as a website, of one credit union or of all')
  .argument('[credit-union]', 'only this credit union')
  .option('--host <address>', 'where to listen: only this machine unless told otherwise', once)
  .option('--port <number>', 'port; 0 takes any that is free', once)
  .option('--seed <number>', 'people and tokens of an earlier start', once)
  .option('--skin <name>', 'own, or second: the pages of another vendor', once)
  .action(async (creditUnion: string | undefined, options: Record<string, unknown>) => {
    await commands.simulate().simulate(creditUnion, options, say);
    process.exitCode = 0;
  });

// Where a promise never settles, Node ends as soon as nothing else goes on: by itself as if all were well.
process.exitCode = BROKEN;
process.once('exit', unended);

function unended(): void {
  console.error('broken: the command never came to its end; nothing was judged');
}

program
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError && error.exitCode === 0) {
      process.exitCode = 0;
      return;
    }
    process.exitCode = BROKEN;
    // One line for whoever runs it; whoever mends it asks for the stack.
    console.error(process.env.OTP_DEBUG === undefined ? oneLine(error) : error);
  })
  .finally(() => process.removeListener('exit', unended));

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.replace(/^error: /, '').split('\n');
  const expected = error instanceof InputError || error instanceof CommanderError;
  return expected ? line : `broken: ${line} (OTP_DEBUG=1 shows where)`;
}

/** Whether the options name a target that has to be planned: one that waits, is prepared, or has a person. */
function needsPlan({ target }: { readonly target?: unknown }): boolean {
  return typeof target === 'string' && !targets().needsNoPlan(target);
}

/** An option that may be given once: of two values one would silently not count. */
function once(value: string, earlier: string | undefined): string {
  if (earlier !== undefined)
    throw new InputError(`${earlier} and ${value}: an option is given twice`);
  return value;
}
