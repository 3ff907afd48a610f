import { OperatorSlip } from '../faults';
import type { Finding } from '../finding';

/** What is looked at: the configuration that it is about, and what is to be mended when it fails. */
export type Place = Required<Pick<Finding, 'check' | 'path' | 'mend'>>;

/** One look at the system. */
export interface Look extends Place {
  /** What was seen; throws, or rejects, when it is not as it should be. */
  readonly see: () => Promise<string>;
}

/** What a look found; whatever the system throws is a fault, and the next look goes on. */
export async function seen({ check, path, mend, see }: Look): Promise<Finding> {
  try {
    return { check, level: 'ok', told: await see(), path };
  } catch (error) {
    return caughtAt({ check, path, mend }, error);
  }
}

/** What several looks found; where they throw themselves, that is what was found. */
export async function survived(
  place: Place,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [caughtAt(place, error)];
  }
}

/** What a look that was cut short tells: a slip of the person at the bench is no fault of the target. */
function caughtAt(place: Place, error: unknown): Finding {
  const found = faultAt(place, firstLine(error));
  if (!(error instanceof OperatorSlip)) return found;
  return { ...found, level: 'warning', mend: 'look again: this says nothing of the system' };
}

/** A fault, told of a place. */
export function faultAt({ check, path, mend }: Place, told: string): Finding {
  return { check, level: 'fault', told, mend, path };
}

/** What was thrown, in one line: a vendor's code may throw anything. */
export function firstLine(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  return told.split('\n')[0] ?? '';
}
