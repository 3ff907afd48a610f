import { TargetFault } from '../faults';
import { answerOf } from './port-answers';

/** Seconds in which one call of a vendor's code comes to its end; a call is at most a few pages or procedures. */
const PATIENCE = 60;

/**
 * The same port, in which whatever a vendor's code throws, answers beside what the port says, or never ends,
 * is the target's fault and no verdict.
 */
export function guarded<T extends object>(door: T, file: string): T {
  return new Proxy(door, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      const place = `${file}: ${String(key)}`;
      return async (...given: unknown[]) => {
        try {
          const call: unknown = Reflect.apply(member, target, given);
          return answerOf(key, await inTime(Promise.resolve(call), place), place);
        } catch (error) {
          throw faultOf(error, place);
        }
      };
    },
  });
}

/** The timer also keeps the process alive: where nothing else goes on, Node would end in silence. */
async function inTime<T>(answer: Promise<T>, place: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new TargetFault('time-out', `${place}: no answer within ${PATIENCE} s`);
    timer = setTimeout(() => reject(fault), PATIENCE * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What gives another try is not among them: an adapter that could ask for one could play until it passes. */
const ours = ['CapabilityMissing', 'TargetFault', 'UnrecognisedScreen'];

/** What was thrown at a place, as the target's fault, unless it says itself whose it is. */
export function faultOf(error: unknown, place: string): Error {
  if (error instanceof Error && ours.includes(error.name)) return error;
  return new TargetFault('unreadable', thrown(error, place));
}

/** What was thrown at a place, in one line. */
export function thrown(error: unknown, place: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${place} threw: ${message.split('\n')[0]}`;
}
