import { CommanderError } from 'commander';
import { InputError } from '../simulator/language/input';
import { INTERRUPTED } from './exit-codes';
import { program } from './program';

/** A broken configuration or harness: nothing was judged. */
const BROKEN = 3;

// Where a promise never settles, Node ends as soon as nothing else goes on: by itself as if all were well.
process.exitCode = BROKEN;
process.once('exit', unended);

function unended(code: number): void {
  // Who interrupted it was told why it ends. Whatever else ends the process, may end it as if all were well.
  if (code === INTERRUPTED) return;
  process.exitCode = BROKEN;
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
