import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answers } from '../../simulator/language/control-api';
import { InputError } from '../../simulator/language/input';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { passing, TargetFault } from '../faults';
import type { SystemUnderTest } from '../system-under-test';

/** What a vendor's file makes: the whole port, or only one of its two doors. */
export type Port = Partial<Pick<SystemUnderTest, 'customer' | 'bench' | 'examine' | 'close'>>;

/** The default export of a vendor's file: makes a port, fresh for each scenario. */
export type Vendor = (profile: Profile, opening: Instant) => Port;

const customer = ['perform', 'see'] as const;
const bench = [
  'openContract',
  'arrange',
  'setClock',
  'now',
  'codeOf',
  'serialOf',
  'mailbox',
  'atBranch',
] as const;

/** Loads a vendor's file. An InputError says in one line what is wrong with it. */
export async function loadVendor(file: string, folder: string): Promise<Vendor> {
  const path = resolve(folder, file);
  const loaded = await exportOf(path, file);
  if (typeof loaded !== 'function')
    throw new InputError(`${file}: its default export is no function that makes a port`);
  return loaded as Vendor;
}

async function exportOf(path: string, file: string): Promise<unknown> {
  try {
    const loaded: unknown = path.endsWith('.mjs')
      ? await import(pathToFileURL(path).href)
      : createRequire(__filename)(path);
    const made = (loaded as { default?: unknown }).default ?? loaded;
    return (made as { default?: unknown }).default ?? made;
  } catch (error) {
    const [line = ''] = String((error as Error).message).split('\n');
    throw new InputError(`${file}: cannot be loaded: ${line}`);
  }
}

/** The port with its shape checked: each door that is there is whole. */
export function checkedPort(port: unknown, file: string): Port {
  if (typeof port !== 'object' || port === null)
    throw new InputError(`${file}: what its function returned is no port`);
  const { customer: front, bench: back } = port as Port;
  if (!front && !back)
    throw new InputError(`${file}: the port has neither a customer door nor a bench`);
  for (const [name, door, wanted] of [
    ['customer', front, customer],
    ['bench', back, bench],
  ] as const) {
    const missing = wanted.find(
      (each) => door && typeof (door as Record<string, unknown>)[each] !== 'function',
    );
    if (missing !== undefined)
      throw new InputError(`${file}: ${name}.${missing} is missing; all of ${name} is needed`);
  }
  return port as Port;
}

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

function faultOf(error: unknown, place: string): Error {
  if (error instanceof Error && ours.includes(error.name)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new TargetFault('unreadable', `${place} threw: ${message.split('\n')[0]}`);
}
