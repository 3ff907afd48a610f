import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { instantOf } from '../language/time';
import { NOON, type Trial, trialOf } from './testing/trial';

const { profile } = readCreditUnion('seikyo');
const display = async ({ get }: Trial) =>
  /<time[^>]*>([^<]*)/.exec(await (await get('/trial/')).text())?.[1];

describe('the clock at the bench', () => {
  it('stands while time passes outside', async () => {
    const trial = trialOf(profile);
    trial.wall.seconds += 100;
    assert.equal(await display(trial), '12:00:00');
  });

  it('runs beside the clock outside, and stands again', async () => {
    const trial = trialOf(profile);
    await trial.post('/trial/clock', { do: 'run' });
    trial.wall.seconds += 61.5;
    assert.equal(await display(trial), '12:01:01');
    trial.wall.seconds += 0.5;
    await trial.post('/trial/clock', { do: 'stand' });
    trial.wall.seconds += 100;
    assert.equal(await display(trial), '12:01:02');
  });

  it('has moved on when it is made to stand', () => {
    const { bench, wall } = trialOf(profile);
    bench.clock.run();
    wall.seconds += 5;
    bench.clock.stand();
    assert.equal(bench.bank.now, NOON + 5);
  });

  it('never runs backwards, although the clock outside does', async () => {
    const trial = trialOf(profile);
    await trial.post('/trial/clock', { do: 'run' });
    trial.wall.seconds -= 500;
    assert.equal(await display(trial), '12:00:00');
  });

  it('runs on from where somebody else put it', async () => {
    const trial = trialOf(profile);
    await trial.post('/trial/clock', { do: 'run' });
    trial.bench.bank.now = instantOf('2019-08-02', '09:00');
    trial.wall.seconds += 5;
    assert.equal(await display(trial), '09:00:05');
  });

  it('is set to a time in Japan, advanced, and set to the time outside', async () => {
    const trial = trialOf(profile);
    const { bank } = trial.bench;
    await trial.post('/trial/clock', { do: 'set', at: '2020-02-29T23:59' });
    assert.equal(bank.now, instantOf('2020-02-29', '23:59'));
    await trial.post('/trial/clock', { do: 'advance', seconds: '61' });
    assert.equal(bank.now, instantOf('2020-03-01', '00:00:01'));
    trial.wall.seconds = NOON + 7.9;
    await trial.post('/trial/clock', { do: 'outside' });
    assert.equal(bank.now, NOON + 7);
  });

  for (const fields of [
    { do: 'set', at: '2019-02-30T12:00' },
    { do: 'set', at: '2019-08-01T25:00' },
    { do: 'set', at: '1999-12-31T23:59' },
    { do: 'set', at: '2100-01-01T00:00' },
    { do: 'set', at: '' },
    { do: 'advance', seconds: '1.5' },
    { do: 'advance', seconds: 'NaN' },
    { do: 'advance', seconds: '9999999999' },
    { do: 'advance', seconds: '' },
    { do: 'stop' },
    { do: 'advance', seconds: '1', contract: 'trial-2' },
    {},
  ]) {
    it(`refuses ${JSON.stringify(fields)} in one line and stays as it was`, async () => {
      const trial = trialOf(profile);
      const answer = await trial.post('/trial/clock', { contract: 'trial-1', ...fields });
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /role="alert">[^<\n]+ください。</);
      assert.equal(trial.bench.bank.now, NOON);
    });
  }
});
