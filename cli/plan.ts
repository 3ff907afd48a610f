import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { durationSchema } from '../adapters/target/duration';
import { planned } from '../plan/planning';
import { loadSuite } from '../plan/suite';
import { parseInput } from '../simulator/language/input';
import type { Instant } from '../simulator/language/time';
import { calendarOf } from './calendar-file';
import { planInWords } from './plan-tables';
import { PATIENCE, simulatorAsTarget, targetAsPlanned } from './plan-target';
import { runOptionsOf, selectionOf } from './selection';

const optionsSchema = z.looseObject({
  wallClock: z.boolean().default(false),
  patience: durationSchema.optional(),
  calendar: z.string().optional(),
  json: z.boolean().default(false),
});

/** Prints what a run would do, without doing any of it; resolves to the exit code. */
export async function plan(
  options: unknown,
  now: Instant,
  print: (line: string) => void,
): Promise<number> {
  const { wallClock, patience, calendar, json, ...rest } = parseInput(
    optionsSchema,
    options,
    'options',
  );
  const selection = selectionOf(rest, () => 0);
  const target = selection.target
    ? targetAsPlanned(selection.target, now, patience)
    : simulatorAsTarget(wallClock ? 'wall-clock' : 'set', now, patience ?? PATIENCE);
  const made = await planned(await loadSuite(), runOptionsOf(selection), target);
  if (calendar !== undefined) writeFileSync(calendar, calendarOf(made));
  if (json) print(JSON.stringify(made, null, 2));
  else for (const line of planInWords(made)) print(line);
  return 0;
}
