import { INTERRUPTED } from './exit-codes';

/**
 * Does work that somebody may interrupt: by Ctrl-C, or where it is no signal, as at a prompt, by the
 * function that the work is given. The last words are said then, and the process ends; what is under way
 * is left as it is.
 */
export async function interruptible<T>(
  lastWords: () => void,
  work: (interrupt: () => void) => Promise<T>,
): Promise<T> {
  const interrupt = () => {
    lastWords();
    // A terminal may take what is said a moment later.
    process.stdout.write('', () => process.exit(INTERRUPTED));
  };
  process.once('SIGINT', interrupt);
  try {
    return await work(interrupt);
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}
