import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../../simulator/language/time';
import { samplePlan } from '../testing/sample-plan';
import { waitInWords } from './waiting';

describe('a wait in words', () => {
  it('says until when in Japan, for what, and how many scenarios wait', () =>
    assert.deepEqual(waitInWords(samplePlan, instantOf('2026-11-25', '20:50')), {
      ja: 'Wed 2026-11-25 20:50:00 (日本時間) まで待ちます: 失効の時間帯、シナリオ 2 件',
      en: 'waits until Wed 2026-11-25 20:50:00 JST: 2 scenarios (window 2)',
    }));

  it('says no more than the plan knows', () =>
    assert.deepEqual(waitInWords(samplePlan, instantOf('2026-11-25', '19:00')), {
      ja: 'Wed 2026-11-25 19:00:00 (日本時間) まで待ちます',
      en: 'waits until Wed 2026-11-25 19:00:00 JST',
    }));
});
