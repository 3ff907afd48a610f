import { dayOf, timeInJapan } from '../language/time';
import type { Bench } from './bench';
import { inJapan } from './words';

const steps = [
  [1, '+1秒'],
  [30, '+30秒'],
  [60, '+1分'],
  [600, '+10分'],
  [3600, '+1時間'],
  [86_400, '+1日'],
] as const;

/** The bank's clock and the hands on it. */
export const ClockPanel = ({ bench, of }: { readonly bench: Bench; readonly of: string }) => (
  <section id="clock" class="panel">
    <h2>時計</h2>
    <Display bench={bench} />
    <form method="post" action="clock" class="row steps">
      <Of contract={of} action="advance" />
      {steps.map(([seconds, label]) => (
        <button type="submit" name="seconds" value={String(seconds)}>
          {label}
        </button>
      ))}
    </form>
    <form method="post" action="clock" class="row">
      <Of contract={of} action="advance" />
      <label>
        秒数 <input name="seconds" type="number" step="1" required class="short" />
      </label>
      <button type="submit">進める</button>
    </form>
    <form method="post" action="clock" class="row">
      <Of contract={of} action="set" />
      <label>
        日時{' '}
        <input name="at" type="datetime-local" step="1" required value={local(bench.bank.now)} />
      </label>
      <button type="submit">合わせる</button>
    </form>
    <form method="post" action="clock" class="row">
      <input type="hidden" name="contract" value={of} />
      <button type="submit" name="do" value={bench.clock.running ? 'stand' : 'run'} id="pace">
        {bench.clock.running ? '時計を止める' : '時計を動かす'}
      </button>
      <button type="submit" name="do" value="outside">
        実際の現在時刻に合わせる
      </button>
    </form>
  </section>
);

const Display = ({ bench: { bank, clock } }: { readonly bench: Bench }) => {
  const [day, time] = inJapan(bank.now).split(' ');
  return (
    <p class="display">
      <span class="day">{day} 日本時間</span>
      <time class="digits" datetime={`${local(bank.now)}+09:00`}>
        {time}
      </time>
      <span class={clock.running ? 'state runs' : 'state'}>
        {clock.running ? '動いています' : '止まっています'}
      </span>
    </p>
  );
};

/** The contract to come back to, and what is done to the clock. */
const Of = (props: { readonly contract: string; readonly action: string }) => (
  <>
    <input type="hidden" name="contract" value={props.contract} />
    <input type="hidden" name="do" value={props.action} />
  </>
);

/** As short as browsers write it, without seconds that are nought: else they would take it for typed in. */
function local(at: number): string {
  return `${dayOf(at)}T${timeInJapan(at)}`.replace(/:00$/, '');
}
