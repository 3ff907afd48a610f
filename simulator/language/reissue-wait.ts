import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^24:00$/, 'not HH:MM');

/** When a token may be registered after all, if it was revoked inside a window. */
const possibleSchema = z.union([
  z.strictObject({ at: timeOfDay }),
  z.strictObject({ afterMinutes: z.number().int().nonnegative() }),
]);

/** A window `[revokedFrom, revokedUntil)` of the revocation, in JST; it may cross midnight. */
const exceptionSchema = z.strictObject({
  revokedFrom: timeOfDay,
  revokedUntil: timeOfDay,
  possible: possibleSchema,
  /** Whether the window's time replaces the ordinary wait or only adds to it. */
  combine: z.enum(['override', 'later-of-both']).default('override'),
});

/** From when on a user whose token was revoked or cancelled can have one again. */
export const reissueWaitSchema = z.discriminatedUnion('after', [
  z.strictObject({
    after: z.literal('minutes'),
    minutes: z.number().int().nonnegative(),
    exceptions: z.array(exceptionSchema).default([]),
  }),
  z.strictObject({ after: z.literal('next-day') }),
]);

export type ReissueWait = z.infer<typeof reissueWaitSchema>;
export type WaitException = z.infer<typeof exceptionSchema>;

/** Opening hours `[from, until)` in JST; `24:00` is the end of the day. */
export const hoursSchema = z.strictObject({ from: timeOfDay, until: timeOfDay });
