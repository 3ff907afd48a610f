import type { Text } from '../../adapters/operator/words/text';
import type { Appointment } from '../../plan/appointments';
import type { Plan } from '../../plan/plan';
import type { Instant } from '../../simulator/language/time';
import { causesOf, japaneseTime, scenariosIn, waitsIn } from './plan-tables';

/** Seconds by which a wait may end beside its appointment: clocks differ a little, and acts take time. */
const BESIDE = 60;

/** Why scenarios wait, for the eyes of the person. */
const causes: Readonly<Record<Appointment['cause'], string>> = {
  'time step': '番号の切替わり',
  'next code': '次の番号',
  'reissue wait': '再発行の待ち時間',
  window: '失効の時間帯',
  'next calendar day': '翌日',
  'later date': '後日',
  'time of day': '時刻',
};

/** For what everybody waits, and until when, as the plan knows it; both in the time of this machine. */
export function waitInWords({ runs }: Plan, until: Instant): Text {
  const met = waitsIn(runs).filter(({ at }) => Math.abs(at - until) < BESIDE);
  const why = [...new Set(met.map(({ cause }) => causes[cause]))].join('・');
  const [time, { length }] = [japaneseTime(until), scenariosIn(met)];
  if (length === 0) return { ja: `${time} (日本時間) まで待ちます`, en: `waits until ${time} JST` };
  return {
    ja: `${time} (日本時間) まで待ちます: ${why}、シナリオ ${length} 件`,
    en: `waits until ${time} JST: ${length} ${length === 1 ? 'scenario' : 'scenarios'} (${causesOf(met)})`,
  };
}
