import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TooLate } from '../adapters/faults';
import { referenceSystem } from '../adapters/memory';
import { byOperator } from '../adapters/operator/by-operator';
import type { Desk } from '../adapters/operator/instructions';
import { robotOperator } from '../adapters/operator/robot';
import { Turns } from '../adapters/operator/turns';
import { type Capabilities, everyCapability } from '../adapters/system-under-test';
import { realClock } from '../adapters/wall-clock/clock';
import type { Progress } from '../conductor/run';
import { loadSuite, type Suite } from '../plan/suite';
import { OPENING } from '../steps/support/world';
import { factsOf } from './records/facts';
import { selectionOf } from './selection/selection';
import { conductedRun, type WallClockTarget } from './targets/conduct';

const folder = mkdtempSync(join(tmpdir(), 'resumed-slips-'));
after(() => rmSync(folder, { recursive: true }));

const capabilities: Capabilities = { ...everyCapability, codes: 'operator' };
const selection = selectionOf({ requirement: 'KUM-REV-03', seed: '7' }, () => 7);

/** What spoils a scenario: a person reads codes wrongly, or every act is over too late. */
type Trouble = 'wrong codes' | 'late acts';

const tooLate = async () => {
  throw new TooLate(40, 30);
};

/** A person who reads every code, rightly or not. */
function person(desk: Desk, wrongly: boolean): Desk {
  return {
    ask: async (instruction) => {
      const answer = await desk.ask(instruction);
      if (!wrongly || answer.type !== 'Code' || answer.code === undefined) return answer;
      const { code } = answer;
      return { ...answer, code: `${(Number(code[0]) + 1) % 10}${code.slice(1)}` };
    },
  };
}

/** The power fails when scenarios are to be planned for the nth time. */
function target(trouble: Trouble | undefined, failsAt: number): WallClockTarget {
  const duties = ['codes'] as const;
  const layers = (system: ReturnType<typeof referenceSystem>) => system;
  let asked = 0;
  const now = async () => {
    asked += 1;
    assert.ok(asked < failsAt, 'power failure');
    return OPENING;
  };
  return {
    clock: realClock,
    now,
    atOnce: 1,
    capabilities,
    planned: { capabilities, margin: 0, patience: 1, layers, duties },
    system: ({ profile }, { inItsTime, foreseen, mayBeLate }) => {
      const sound = referenceSystem(profile, OPENING);
      const late = { ...sound, customer: { ...sound.customer, perform: tooLate } };
      const real = trouble === 'late acts' ? late : sound;
      const turns = new Turns(person(robotOperator(real), trouble === 'wrong codes'));
      const operation = { turns, profile, log: () => {}, foreseen, mayBeLate };
      return byOperator(inItsTime(real), duties, operation);
    },
  };
}

describe('a run with slips that is gone on with', () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });

  async function session(name: string, trouble?: Trouble, failsAt = Number.POSITIVE_INFINITY) {
    const progress: Progress[] = [];
    const told = { planned: () => {}, over: (each: Progress) => progress.push(each) };
    const place = join(folder, name);
    const facts = factsOf(selection);
    const system = target(trouble, failsAt);
    const { results } = await conductedRun(suite, selection, system, place, facts, told);
    return { results, played: progress.length };
  }
  const verdictsIn = ({ results }: Awaited<ReturnType<typeof session>>) =>
    results.scenarios
      .filter(({ attempts }) => attempts.length > 1)
      .map(({ attempts }) => attempts.map(({ verdict, fault }) => fault ?? verdict).join());

  it('tells the attempts of all sessions, and plays anew what was spoiled', async () => {
    await assert.rejects(session('mended', 'wrong codes', 2), /power failure/);
    const mended = await session('mended');
    const verdicts = verdictsIn(mended);
    assert.ok(verdicts.length > 0);
    assert.deepEqual([...new Set(verdicts)], ['operator,passed']);
    const [spoiled] = mended.results.scenarios.filter(({ attempts }) => attempts.length > 1);
    assert.equal(spoiled?.verdict, 'passed');
    assert.match(spoiled?.attempts[0]?.reason ?? '', /mistyped/);
    assert.equal(mended.played, verdicts.length, 'what was over is not played again');
  });

  for (const [trouble, verdict] of [
    ['wrong codes', 'operator'],
    ['late acts', 'capability'],
  ] as const)
    it(`plays nothing more than three times in all, and fails nobody: ${trouble}`, async () => {
      await assert.rejects(session(trouble, trouble, 3), /power failure/);
      const second = await session(trouble, trouble);
      const verdicts = verdictsIn(second);
      assert.deepEqual([...new Set(verdicts)], [Array(3).fill(verdict).join()]);
      assert.equal(second.played, verdicts.length);
      assert.equal(second.results.outcome, 'incomplete');
      const third = await session(trouble);
      assert.deepEqual([third.played, verdictsIn(third)], [0, verdicts]);
    });
});
