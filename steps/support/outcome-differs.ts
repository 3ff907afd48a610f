import { AssertionError } from 'node:assert/strict';

/** What a step asserted of the system does not hold. The report knows it by the name of the class. */
export class OutcomeDiffers extends AssertionError {
  constructor({ message, actual, expected, operator, stack = message }: AssertionError) {
    super({ message, actual, expected, operator });
    // Node adds to the message what differs, which it says already.
    this.message = message;
    this.stack = stack;
  }
}

/** A step or a hook, as cucumber calls it. */
type Code = (this: unknown, ...given: unknown[]) => unknown;

/**
 * The same step, whose own failed assertions are an `OutcomeDiffers`. Cucumber lays every uncaught error of
 * the process at the door of each step that waits: an assertion of anybody else's stays what it is.
 */
export function assertingByItself(code: Code): Code {
  return function (this: unknown, ...given) {
    try {
      const result = code.apply(this, given);
      return result instanceof Promise ? result.catch(rethrown) : result;
    } catch (error) {
      return rethrown(error);
    }
  };
}

function rethrown(error: unknown): never {
  throw error instanceof AssertionError ? new OutcomeDiffers(error) : error;
}
