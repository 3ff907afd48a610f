import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { refuseContradictions } from '../../adapters/target/coherent';
import { durationSchema } from '../../adapters/target/duration';
import { secretsIn } from '../../adapters/target/secrets';
import { type ShownTime, shownTime } from '../../adapters/target/shown-time';
import { realClock } from '../../adapters/wall-clock/clock';
import { inWords } from '../../plan/plan';
import { planned } from '../../plan/planning';
import { inRealTime } from '../../plan/real-time';
import { loadSuite } from '../../plan/suite';
import { InputError, parseInput } from '../../simulator/language/input';
import type { Instant } from '../../simulator/language/time';
import { calendarOf } from '../printed/calendar-file';
import { planInWords } from '../printed/plan-tables';
import { runOptionsOf, selectionOf } from '../selection/selection';
import { PATIENCE, simulatorAsTarget, targetAsPlanned } from '../targets/plan-target';
import type { ChosenTarget } from '../targets/target';

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
  const { target: chosen } = selection;
  const target = chosen
    ? targetAsPlanned(chosen, patience)
    : simulatorAsTarget(wallClock ? 'wall-clock' : 'set', patience ?? PATIENCE);
  if (patience !== undefined && target.capabilities.clock !== 'wall-clock')
    throw new InputError('options: patience: only where time cannot be set');
  const shown = chosen ? await timeOf(chosen, now) : { now };
  const start = 'now' in shown ? shown.now : now;
  const made = await planned(await loadSuite(), runOptionsOf(selection), { ...target, start });
  const real = inRealTime(made, start - now);
  if (calendar !== undefined) writeCalendar(calendar, calendarOf(real));
  if (json) print(JSON.stringify({ ...real, clock: shown }, null, 2));
  else for (const line of [...told(shown, now, chosen), ...planInWords(real)]) print(line);
  return 0;
}

/** What is to be known before the plan: a clock that is another, a secret that a run would ask for. */
function told(shown: ShownTime, now: Instant, chosen: ChosenTarget | undefined): string[] {
  const secret = chosen && 'now' in shown ? missingSecret(chosen) : undefined;
  return [
    ...clocksInWords(shown, now),
    ...(secret === undefined ? [] : [`${secret}; a run needs it`, '']),
  ];
}

function missingSecret({ document }: ChosenTarget): string | undefined {
  try {
    secretsIn(document, { environment: process.env, folder: document.folder });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function writeCalendar(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`--calendar ${file}: cannot be written (${code})`);
  }
}

/** From when a run would be planned: by the target's own clock, unless it is set for every scenario. */
async function timeOf({ document, creditUnion }: ChosenTarget, now: Instant): Promise<ShownTime> {
  refuseContradictions(document);
  if (document.target.reach.capabilities.clock === 'set') return { now };
  const secrets = { environment: process.env, folder: document.folder };
  return shownTime(document, creditUnion.profile, secrets, { ...realClock, now: () => now });
}

/** Seconds by which two clocks may differ without a word. */
const TOLERABLE = 2;

/** What the clock of the target is, where it is not that of this machine. */
function clocksInWords(shown: ShownTime, now: Instant): string[] {
  if ('unread' in shown)
    return [
      `the clock of the target cannot be read, so this is planned as if it were that of this machine: ${shown.unread}`,
      '',
    ];
  const ahead = shown.now - now;
  if (Math.abs(ahead) <= TOLERABLE) return [];
  const differ = `${inWords(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} this machine`;
  return [
    `the clock of the target is ${differ}; what follows is in the time of this machine, in Japan`,
    '',
  ];
}
