import type { RunOutcome } from '../reports/results';

/** How a command ends that somebody interrupted, as a shell tells it. */
export const INTERRUPTED = 130;

/** How a run ends for whoever called it; 3 is for a broken configuration or harness. */
export const exitCodes: Readonly<Record<RunOutcome, number>> = {
  conformant: 0,
  'non-conformant': 1,
  incomplete: 2,
};
