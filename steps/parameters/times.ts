import { defineParameterType } from '@cucumber/cucumber';

/** A point of time as a feature writes it, relative to the scenario's day. */
export interface WrittenTime {
  readonly day: string;
  readonly time: string;
  /** Seconds to add: `の1秒前` is -1. */
  readonly shift: number;
}

defineParameterType({
  name: '時刻',
  regexp:
    /(?:(\d{4}-\d{2}-\d{2}|前日|当日|翌日|翌々日) )?(\d{2}:\d{2}(?::\d{2})?)(?:の(1秒前|1秒後|1分前|1分後))?/,
  transformer: (day: string | undefined, time: string, shift: string | undefined): WrittenTime => ({
    day: day ?? '当日',
    time,
    shift: shifts[shift ?? ''] ?? 0,
  }),
});

const shifts: Readonly<Record<string, number>> = {
  '1秒前': -1,
  '1秒後': 1,
  '1分前': -60,
  '1分後': 60,
};

defineParameterType({
  name: '日付',
  regexp: /\d{4}-\d{2}-\d{2}/,
  transformer: (day: string) => day,
});
