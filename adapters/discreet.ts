import { masked } from './masking';
import type { SystemUnderTest } from './system-under-test';

/** Shorter strings are no secrets: taking them out would leave no readable line. */
const SHORTEST = 4;
const IN_PLACE = '‹secret›';
/** Names under which secrets cross the port. */
const SECRET_KEYS = new Set(['password', 'confirmationPassword', 'startPassword', 'secret', 'otp']);

/**
 * The same system, whose errors tell no password, seed or code that ever crossed the port, nor any of
 * `known`: what a vendor's code or a far machine throws is not ours to trust.
 */
export function discreet(system: SystemUnderTest, known: readonly string[]): SystemUnderTest {
  const secrets = new Set(known.filter(({ length }) => length >= SHORTEST));
  const learn = (value: unknown): void => {
    for (const secret of secretsIn(value)) secrets.add(secret);
  };
  const clean = (text: string): string => masked(text, secrets, IN_PLACE);
  const wrapped = <T extends object>(door: T): T =>
    new Proxy(door, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          learn(given);
          try {
            const answer: unknown = await Reflect.apply(member, target, given);
            if (key === 'codeOf') learn({ otp: answer });
            return answer;
          } catch (error) {
            throw error instanceof Error ? cleaned(error, clean) : new Error(clean(String(error)));
          }
        };
      },
    });
  return wrapped({
    ...system,
    customer: wrapped(system.customer),
    bench: wrapped(system.bench),
  });
}

/** The same error, its causes left out: they would be printed beside it. */
function cleaned(error: Error, clean: (text: string) => string): Error {
  error.message = clean(error.message);
  error.stack = clean(error.stack ?? '');
  delete error.cause;
  return error;
}

function secretsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    SECRET_KEYS.has(key) && typeof content === 'string' && content.length >= SHORTEST
      ? [content]
      : secretsIn(content),
  );
}
