import { z } from 'zod';

const seconds = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** How long somebody waits, as it is typed: `90s`, `45m`, `12h`, `3d`. */
export const writtenDuration = z
  .string()
  .regex(/^\d{1,5}[smhd]$/, 'not a duration such as 45m, 12h or 3d');

/** The same, parsed to seconds. */
export const durationSchema = writtenDuration.transform(
  (text) => Number(text.slice(0, -1)) * seconds[text.slice(-1) as keyof typeof seconds],
);
