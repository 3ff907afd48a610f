import { z } from 'zod';
import { InputError } from '../language/input';
import { type Instant, instantOf } from '../language/time';
import type { BenchClock } from './clock';
import type { Form } from './form';

const EARLIEST = instantOf('2000-01-01');
const LATEST = instantOf('2100-01-01');

const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success);
const seconds = z
  .string()
  .regex(/^-?\d{1,10}$/)
  .transform(Number);

type Action = 'set' | 'advance' | 'run' | 'stand' | 'outside';

const actions: Readonly<Record<Action, (clock: BenchClock, form: Form) => void>> = {
  set: (clock, form) => clock.set(within(typedInstant(form))),
  advance: (clock, form) => clock.set(within(clock.now() + typedSeconds(form))),
  run: (clock) => clock.run(),
  stand: (clock) => clock.stand(),
  outside: (clock) => clock.set(within(clock.outside())),
};

const actionSchema = z.enum(Object.keys(actions) as [Action, ...Action[]]);

/** Does to the clock what the form asks for. */
export function moveClock(clock: BenchClock, form: Form): void {
  const action = form.read('do', actionSchema, '時計の操作', '画面のボタンから選んでください。');
  actions[action](clock, form);
}

function typedInstant(form: Form): Instant {
  const wanted = '2019-08-01T12:00:00 の形の、実在する日時(日本時間)にしてください。';
  const [day = '', time] = form.read('at', local, '日時', wanted).split('T');
  return instantOf(day, time);
}

function typedSeconds(form: Form): number {
  return form.read('seconds', seconds, '進める秒数', '整数の秒数にしてください。');
}

function within(at: Instant): Instant {
  if (at >= EARLIEST && at < LATEST) return at;
  throw new InputError('時計は2000年から2099年までの日時にしてください。');
}
