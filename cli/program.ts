import { join } from 'node:path';
import { Command, type CommanderError } from 'commander';
import { InputError } from '../simulator/language/input';
import { commands } from './commands';
import { once, shared } from './options';
import { targets } from './targets/targets';

/** What was given to a command; it reads them by a schema of its own. */
type Options = Readonly<Record<string, unknown>>;

const say = (line: string): void => console.log(line);

/** All that can be asked for on the command line; each action tells the exit code. */
export const program = new Command('otp-conformance')
  .description('Conformance suite for the one-time passwords of Japanese credit unions')
  .exitOverride((error) => {
    throw withoutDashes(error);
  })
  .configureOutput({ outputError: () => {} });

program.argument('[command]').action((command: string | undefined) => {
  const what = command === undefined ? 'no command' : `unknown command '${command}'`;
  throw new InputError(`${what}: --help names them all`);
});

program
  .command('run')
  .description('run the features against the reference simulator and write a report')
  .addOption(shared.creditUnion)
  .addOption(shared.chapter)
  .addOption(shared.requirement)
  .addOption(once('--shard <part>', 'only this part of the scenarios, such as 1/2'))
  .addOption(shared.seed)
  .addOption(shared.reading)
  .addOption(shared.target)
  .addOption(once('--door <name>', 'how customers come: memory, or web through a browser'))
  .option('--screenshots', 'keep a picture of every page, not only where something went wrong')
  .addOption(once('--baseline <file>', 'known deviations: exit 0 when nothing failed beyond them'))
  .option('--wall-clock', 'as if the clock of the reference simulator could not be set: wait')
  .addOption(shared.patience)
  .addOption(once('--resume <folder>', 'go on with a run that waits, also after a crash'))
  .action(ending(ranOrWaited));

program
  .command('init')
  .description('write a commented target file for a system that follows a credit union')
  .argument('<credit-union>', 'whose manual the system follows')
  .addOption(once('--output <file>', 'the file to write, target.yaml unless told'))
  .action(ending((id: string, options: Options) => commands.init().init(id, options, say)));

program
  .command('doctor')
  .description('look a target over before any test; ends with 1 when something is to be mended')
  .argument('<file>', 'the target file')
  .action(ending((file: string) => commands.doctor().doctor(file, say)));

program
  .command('check-control')
  .description('check a control API against its description')
  .argument('<address>', 'where the control API is')
  .addOption(
    once('--token-env <name>', 'the variable that holds its token, OTP_CONTROL_TOKEN unless told'),
  )
  .action(
    ending((address: string, options: Options) =>
      commands.checkControl().checkControl(address, options, say),
    ),
  );

program
  .command('report')
  .description('make the reports again from recorded results; merges shards and credit unions')
  .argument('<run...>', 'folders of runs, or their results.json')
  .option('--out <folder>', 'where the reports go', join('reports', 'out', 'report'))
  .action(
    ending((runs: string[], { out }: { out: string }) => commands.report().report(runs, out, say)),
  );

program
  .command('diff')
  .description('what became of each requirement from one run to another')
  .argument('<before>', 'folder of a run, or its results.json')
  .argument('<after>', 'folder of a later run, or its results.json')
  .action(ending((before: string, after: string) => commands.diff().diff(before, after, say)));

program
  .command('plan')
  .description('what a run would test and what not, what it waits for and what it uses up')
  .addOption(shared.creditUnion)
  .addOption(shared.chapter)
  .addOption(shared.requirement)
  .addOption(shared.reading)
  .addOption(shared.target)
  .option('--wall-clock', 'as if the clock of the reference simulator could not be set')
  .addOption(shared.patience)
  .addOption(once('--calendar <file>', 'writes the appointments as a calendar file'))
  .option('--json', 'the whole plan as JSON')
  .action(
    ending((options: Options) => commands.plan().plan(options, Math.floor(Date.now() / 1000), say)),
  );

program
  .command('wall-clock')
  .description(
    'prove on a simulated wall clock that waiting changes no verdict, and how long it takes',
  )
  .addOption(shared.creditUnion)
  .addOption(shared.chapter)
  .addOption(shared.seed)
  .addOption(shared.patience)
  .addOption(
    once(
      '--folder <folder>',
      'where the run is recorded, to go on with what is there; a fresh one unless told',
    ),
  )
  .action(ending((options: Options) => commands.wallClock().wallClock(options, say)));

program
  .command('package')
  .description('pack the folder of a run into one signed zip')
  .argument('[folder]', 'the folder of a run', join('reports', 'out', 'latest'))
  .addOption(once('--key <file>', 'Ed25519 private key in PEM').makeOptionMandatory())
  .addOption(
    once(
      '--valid-until <day>',
      'the last day, in Japan, on which the package is valid',
    ).makeOptionMandatory(),
  )
  .addOption(once('--output <file>', 'the zip to write').makeOptionMandatory())
  .action(
    ending((folder: string, options: Options) =>
      commands.package().packageRun(folder, options, say),
    ),
  );

program
  .command('verify')
  .description('verify a package without network, and name the first file that was changed')
  .argument('<file>', 'the zip')
  .addOption(
    once('--public-key <file>', 'Ed25519 public key in PEM, instead of the one in the package'),
  )
  .action(
    ending((file: string, options: Options) =>
      commands.package().verifyPackage(file, options, say, new Date()),
    ),
  );

program
  .command('mutate')
  .description('try faulty simulators and list which scenario catches each')
  .option('--only <text>', 'only faults whose name contains this', '')
  .action(ending(({ only }: { only: string }) => commands.mutate().mutate(only, say)));

program
  .command('kit')
  .description('try what every adapter must do, on a target or on each door of this project')
  .addOption(once('--target <file>', 'the system under test, instead of the bundled doors'))
  .action(ending(({ target }: { target?: string }) => commands.kit().kit(target, say)));

program
  .command('simulate')
  .description('serve the simulator as a website, of one credit union or of all')
  .argument('[credit-union]', 'only this credit union')
  .addOption(once('--host <address>', 'where to listen: only this machine unless told otherwise'))
  .addOption(once('--port <number>', 'port; 0 takes any that is free'))
  .addOption(once('--seed <number>', 'people and tokens of an earlier start'))
  .addOption(once('--skin <name>', 'own, or second: the pages of another vendor'))
  .action(
    ending(async (creditUnion: string | undefined, options: Options) => {
      await commands.simulate().simulate(creditUnion, options, say);
      return 0;
    }),
  );

/** By which script of npm a command without arguments is called, that takes a target. */
const scripts: Readonly<Record<string, string>> = { run: 'conformance', plan: 'plan' };

/** npm keeps an option that stands before `--` to itself, and passes its value on alone. */
function withoutDashes(error: CommanderError): CommanderError | InputError {
  const [, command = ''] = /too many arguments for '(\w+)'/.exec(error.message) ?? [];
  const script = scripts[command];
  if (script === undefined) return error;
  const told = error.message.replace(/^error: |\.$/g, '');
  return new InputError(`${told}; put -- before options: npm run ${script} -- --target …`);
}

/** An action that tells how the process ends. */
function ending<Given extends unknown[]>(act: (...given: Given) => number | Promise<number>) {
  return async (...given: Given): Promise<void> => {
    process.exitCode = await act(...given);
  };
}

/** Runs the features at once, or over the time that they have to wait. */
function ranOrWaited(options: Options): Promise<number> {
  const waits = options.wallClock ?? options.resume ?? needsPlan(options);
  return waits ? commands.waitingRun().waitingRun(options, say) : commands.run().run(options, say);
}

/** Whether the options name a target that has to be planned: one that waits, is prepared, or has a person. */
function needsPlan({ target }: { readonly target?: unknown }): boolean {
  return typeof target === 'string' && !targets().needsNoPlan(target);
}
