import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { totalOf } from '../../plan/duration';
import { samplePlan } from '../testing/sample-plan';
import { planInWords } from './plan-tables';

/** The rows of the table under a title: cells, without lines and blanks. */
function table(lines: readonly string[], title: string): string[][] {
  const place = lines.findIndex((line) => line.startsWith(`── ${title}`));
  const rows = (place < 0 ? '' : (lines[place + 1] ?? '')).split('\n');
  return rows
    .filter((row) => row.startsWith('│'))
    .map((row) =>
      row
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('a plan in words', () => {
  const lines = planInWords(samplePlan);

  it('counts by credit union what runs at once, what waits and what is not tested', () =>
    assert.deepEqual(
      (lines[0] ?? '')
        .split('\n')
        .filter((row) => /seikyo|kenmin/.test(row))
        .map((row) =>
          row
            .split('│')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
      [
        ['kenmin', '0', '1', '1', '0', 'Thu 2026-11-26 00:00:00'],
        ['seikyo', '1', '2', '1', '1', 'Wed 2026-11-25 20:50:30'],
      ],
    ));

  it('tells the appointments of an hour together, in the time of Japan', () =>
    assert.deepEqual(table(lines, 'appointments').slice(1), [
      ['Wed 2026-11-25 16:20:00', '16:20:00', '1', 'time of day 1'],
      ['Wed 2026-11-25 20:50:00', '20:50:30', '2', 'window 2'],
      ['Thu 2026-11-26 00:00:00', '00:00:00', '1', 'next calendar day 1'],
    ]));

  it('counts a scenario once that waits twice within an hour', () => {
    const [first, ...others] = samplePlan.runs;
    assert.ok(first);
    const appointments = first.appointments.flatMap((each) => [each, { ...each, at: each.at + 1 }]);
    const told = planInWords({ ...samplePlan, runs: [{ ...first, appointments }, ...others] });
    assert.deepEqual(table(told, 'appointments')[2]?.slice(2), ['2', 'window 2']);
  });

  it('warns that an interruption uses up accounts, where there are any', () => {
    const warning = (told: readonly string[]) => told.find((line) => /interrupted/.test(line));
    assert.equal(
      warning(lines),
      'whenever the run is interrupted, the accounts of the scenarios under way are used up: those begin anew with others, of which 0 are to spare, or are not tested',
    );
    const runs = samplePlan.runs.map(({ accounts: _, ...made }) => made);
    assert.equal(warning(planInWords({ ...samplePlan, runs })), undefined);
  });

  it('tells what is used up, in the order in which it is', () =>
    assert.deepEqual(table(lines, 'what is used up').slice(1), [
      ['seikyo', 'token revoked', '2', 'Wed 2026-11-25 20:50:00', 'Wed 2026-11-25 20:50:30'],
      ['seikyo', 'user stopped', '1', 'Wed 2026-11-25 20:50:00', 'Wed 2026-11-25 20:50:00'],
      ['kenmin', 'app issued', '1', 'Thu 2026-11-26 00:00:00', 'Thu 2026-11-26 00:00:00'],
    ]));

  it('tells which accounts serve which scenario', () =>
    assert.deepEqual(table(lines, 'accounts').slice(1), [
      ['c1, n1', 'features/revocation/x.feature:3', 'scenario 3'],
      ['c2', 'features/revocation/x.feature:7', 'scenario 7'],
    ]));

  it('tells the work of the person at the bench', () => {
    assert.deepEqual(table(lines, 'what the person').slice(1), [
      ['71234511, 71234512', '1', '3', '1'],
    ]);
    const told = '3 instructions, about 1 minutes, 1 changes of the token in hand';
    assert.ok(lines.some((line) => line.endsWith(told)));
  });

  it('tells what is not tested, why, and what would give it', () =>
    assert.deepEqual(table(lines, 'not tested').slice(1), [
      [
        'views',
        '1',
        'the screen top',
        'a door that reads screens would do',
        'features/screens/y.feature:5',
      ],
      [
        '— (suite)',
        '1',
        'it goes otherwise',
        'a limit of the suite',
        'features/issuance/z.feature:8',
      ],
    ]));

  it('ends with how long it takes, and which scenario nothing makes shorter', () => {
    const last = lines.slice(-4);
    assert.match(last[0] ?? '', /^begins Wed 2026-11-25 15:37:00; 4 scenarios run, 2 are not/);
    assert.match(
      last[1] ?? '',
      /^takes 08:23:00 with all waits overlapping; one after the other they were 18:49:30$/,
    );
    assert.match(last[3] ?? '', /x\.feature:9 scenario 9, until Thu 2026-11-26 00:00:00$/);
  });

  it('takes no less than its one person is busy, whatever waits meanwhile', () => {
    const [first, ...others] = samplePlan.runs;
    assert.ok(first);
    const steps = Array.from({ length: 600 }, () => ({ type: 'ServeAtBranch' as const }));
    const busy = { ...samplePlan, runs: [{ ...first, steps }, ...others] };
    assert.equal(totalOf(busy), 10 * 3600);
    assert.equal(
      planInWords(busy).at(-3),
      'takes at least 10:00:00, for which one person is busy; all waits overlap with it; one after the other they were 18:49:30',
    );
    const atOnce = { ...busy, runs: [{ ...first, steps, endsAt: samplePlan.start }] };
    assert.match(
      planInWords(atOnce).at(-1) ?? '',
      /^takes at least 10:00:00, for which one person/,
    );
  });

  it('says how late an act may be', () =>
    assert.match(
      lines.at(-2) ?? '',
      /^an act may be late by 30 s in 4 scenarios; what comes later/,
    ));

  it('says where the clock is moved to, and no order of a work that follows it', () => {
    const told = planInWords({ ...samplePlan, movedTo: samplePlan.start + 86_400 });
    assert.equal(
      told.at(-1),
      'moves the clock of the target on, to Thu 2026-11-26 15:37:00 at last; a later run goes on from there',
    );
    assert.ok(told.includes('── what the person at the bench does'));
  });

  it('has no table for what there is none of', () => {
    const empty = planInWords({ ...samplePlan, runs: [], notTested: [], notApplicable: [] });
    assert.ok(!empty.some((line) => line.startsWith('──')));
    assert.equal(empty.at(-1), 'nothing waits: it takes as long as its acts');
  });
});
