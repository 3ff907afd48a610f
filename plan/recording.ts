import { type Call, callsAround } from '../adapters/around';
import type { SystemUnderTest } from '../adapters/system-under-test';
import type { Instant } from '../simulator/language/time';

/** One call through the port, as a scenario made it, and what came of it. */
export interface Act {
  readonly call: Call;
  readonly asked: readonly unknown[];
  /** The scenario's time when it called. */
  readonly at: Instant;
  readonly answer?: unknown;
  readonly fault?: unknown;
}

/** The same system, every call of which is handed to `note` when it is over; `now` asks nobody for it. */
export function recorded(
  system: SystemUnderTest,
  note: (act: Act) => void,
  now: () => Instant,
): SystemUnderTest {
  return callsAround(system, async (call, ask, asked) => {
    const at = now();
    try {
      const answer = await ask();
      note({ call, asked, at, answer });
      return answer;
    } catch (fault) {
      note({ call, asked, at, fault });
      throw fault;
    }
  });
}

/** Calls whose answers are the system's; the others tell the time or what is derived from it. */
const telling: readonly Call[] = ['perform', 'see', 'serialOf', 'mailbox', 'atBranch'];

/**
 * What a scenario came to know: equal when it played alike, whenever it played. How often it read a
 * code is no part of it: where a code can be looked up on a token alone, only the present one is.
 */
export function courseOf(acts: readonly Act[]): string {
  return JSON.stringify(
    tellingOf(acts).map(({ call, answer, fault }) => [
      call,
      answer,
      fault === undefined ? undefined : String(fault),
    ]),
    inOrder,
  );
}

/** Acts by which a scenario came to know something of the system. */
export function tellingOf(acts: readonly Act[]): readonly Act[] {
  return acts.filter(({ call, fault }) => telling.includes(call) || fault !== undefined);
}

/**
 * Two who tell the same may tell it in another order, and an empty list by leaving it out: a person
 * fills in a form from top to bottom, and leaves blank what there is nothing of.
 */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const told = Object.entries(value).filter(([, each]) => !Array.isArray(each) || each.length > 0);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}
