import { answers } from '../../simulator/language/control-api';
import { passing, TargetFault } from '../faults';

/** Operations that answer with an outcome. */
const judging: readonly PropertyKey[] = ['perform', 'atBranch'];

/** Seconds in which one call of a vendor's code comes to its end; a call is at most a few pages or procedures. */
const PATIENCE = 60;

/**
 * The same port, in which whatever a vendor's code throws, answers instead of an outcome, or never ends,
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
          const answer = await inTime(Promise.resolve(call), place);
          return judging.includes(key) ? outcomeIn(answer, place) : answer;
        } catch (error) {
          throw faultOf(error, place);
        }
      };
    },
  });
}

/** The answer, which is an outcome; what came may hold secrets, so only the place is told. */
function outcomeIn(answer: unknown, place: string): unknown {
  if (answers.outcome.safeParse(answer).success) return answer;
  const { accepted } = Object(answer) as { readonly accepted?: unknown };
  const within = accepted === true ? 'result' : accepted === false ? 'reason' : 'accepted';
  throw new TargetFault('unreadable', `${place} answered no outcome, at ${within}`);
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

const ours = ['CapabilityMissing', 'TargetFault', 'UnrecognisedScreen', ...passing];

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
