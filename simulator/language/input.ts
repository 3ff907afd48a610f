import { z } from 'zod';

z.config({
  // Documents are few, and to compile a schema costs more than to read one by it.
  jitless: true,
  customError: ({ code, input }) =>
    code === 'invalid_type' && input === undefined ? 'missing' : undefined,
});

/** Something given from outside is wrong. The message is one line: where, what, and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Parses a value by its schema; an InputError names the first wrong key by its path. */
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  place: string,
): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = firstFault(parsed.error);
  throw new InputError(`${place}: ${path.map(String).join('.') || '(top)'}: ${message}`);
}

/** The first thing wrong with a value, and where in it. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema says first against a value; of several shapes it tells of the one that comes nearest. */
export function firstFault({ issues }: Pick<z.ZodError, 'issues'>): Fault {
  const [issue] = issues;
  if (!issue) throw new Error('impossible: a schema refuses a value for no reason');
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return { path: [...path, ...issue.keys.slice(0, 1)], message: 'unknown key' };
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, message };
  const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  const inner = firstFault({ issues: nearest });
  return { path: [...path, ...inner.path], message: inner.message };
}
