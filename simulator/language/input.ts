import { z } from 'zod';

// Documents are few, and to compile a schema costs more than to read one by it.
z.config({ jitless: true });

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
  throw new InputError(`${place}: ${described(parsed.error)}`);
}

function described(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return error.message;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown].join('.') || '(top)';
  return `${path}: ${unknown.length > 0 ? 'unknown key' : issue.message}`;
}
