import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TooLate } from '../adapters/faults';
import { referenceSystem } from '../adapters/memory';
import { byOperator } from '../adapters/operator/by-operator';
import type { Desk, Instruction } from '../adapters/operator/instructions';
import { readBack } from '../adapters/operator/read-back';
import { robotOperator } from '../adapters/operator/robot';
import { Turns } from '../adapters/operator/turns';
import { handoversOf } from '../adapters/operator/workload';
import {
  type Capabilities,
  everyCapability,
  type SystemUnderTest,
} from '../adapters/system-under-test';
import { realClock } from '../adapters/wall-clock/clock';
import { workOf } from '../plan/order';
import { planned } from '../plan/planning';
import { loadSuite, pathsOf, type Suite } from '../plan/suite';
import { OPENING } from '../steps/support/world';
import type { Conducted } from './conducted';
import { conduct } from './conductor';
import { keptIn } from './kept';
import { openRecord } from './record';
import type { Progress } from './run';

const folder = mkdtempSync(join(tmpdir(), 'slips-'));
after(() => rmSync(folder, { recursive: true }));

const options = {
  paths: ['features/revocation/operator*.feature', 'features/revocation/next-token.feature'],
  tags: '@kumagaya',
  seed: 7,
  readings: {},
};
const capabilities: Capabilities = { ...everyCapability, codes: 'operator' };

/** What a hand makes of a code, by how many codes were read before. */
type Hand = (code: string, read: number) => string;

const wrong: Hand = (code) => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;

/** Conducts a chapter with a person who reads the codes; resolves to what was recorded and asked. */
async function conducted(
  suite: Suite,
  hand: Hand,
  hurry: (system: SystemUnderTest) => SystemUnderTest = (system) => system,
) {
  const instructions: Instruction[] = [];
  const contracts: string[] = [];
  let read = 0;
  const clumsy = (desk: Desk): Desk => ({
    ask: async (instruction) => {
      instructions.push(instruction);
      const answer = await desk.ask(instruction);
      if (answer.type !== 'Code' || answer.code === undefined) return answer;
      read += 1;
      return { ...answer, code: hand(answer.code, read - 1) };
    },
  });
  const target: Conducted = {
    clock: realClock,
    atOnce: 1,
    capabilities,
    system: ({ profile }, { inItsTime, foreseen, mayBeLate }) => {
      const real = referenceSystem(profile, OPENING);
      const turns = new Turns(readBack(clumsy(robotOperator(real)), () => {}));
      const openContract: typeof real.bench.openContract = async (contract) => {
        contracts.push(contract.id);
        await real.bench.openContract(contract);
      };
      const noted = { ...real, bench: { ...real.bench, openContract } };
      const operation = { turns, profile, log: () => {}, foreseen, mayBeLate };
      return byOperator(inItsTime(hurry(noted)), ['codes'], operation);
    },
  };
  const able = { capabilities, start: OPENING, margin: 0, patience: 1, duties: ['codes'] as const };
  const asPlanned = { ...able, layers: (system: ReturnType<typeof referenceSystem>) => system };
  const plan = await planned(suite, options, asPlanned);
  const record = openRecord(join(folder, `${Math.random()}.ndjson`));
  const progress: Progress[] = [];
  await conduct(
    {
      suite,
      options,
      plan,
      planAgain: (ids) => planned(suite, { ...options, paths: pathsOf(ids) }, asPlanned),
      record: { ...record, append: (envelopes) => recorded.push(...envelopes) },
      over: (each) => progress.push(each),
    },
    target,
  );
  record.close();
  return { plan, instructions, contracts, progress };
}

let recorded: Parameters<ReturnType<typeof openRecord>['append']>[0][number][] = [];

/** How the attempts at each scenario ended: `PASSED`, or the error by its class. */
function endings(): string[][] {
  return [...keptIn(recorded).values()].map(({ envelopes }) => {
    const starts = envelopes.flatMap(({ testCaseStarted }) => testCaseStarted ?? []);
    return starts.map(({ id }) => {
      const steps = envelopes.flatMap((each) => each.testStepFinished ?? []);
      const own = steps.filter((step) => step.testCaseStartedId === id);
      const fault = own.find(({ testStepResult: { exception } }) => exception);
      return fault?.testStepResult.exception?.type ?? 'PASSED';
    });
  });
}

describe("a scenario that a person's slip spoiled", () => {
  let suite: Suite;
  before(async () => {
    suite = await loadSuite();
  });

  it('is played anew with other people, and every attempt is recorded', async () => {
    recorded = [];
    const { contracts, progress, plan } = await conducted(suite, (code, read) =>
      read < 6 ? wrong(code, read) : code,
    );
    const found = endings();
    assert.ok(found.length >= plan.runs.length);
    const anew = found.filter((attempts) => attempts.length > 1);
    assert.ok(anew.length > 0);
    for (const attempts of anew) assert.deepEqual(attempts, ['OperatorSlip', 'PASSED']);
    assert.ok(found.every((attempts) => attempts.at(-1) === 'PASSED'));
    assert.equal(new Set(contracts).size, contracts.length, 'a contract was used twice');
    assert.equal(progress.filter(({ slip }) => slip?.includes('mistyped')).length, anew.length);
    const { over, of } = progress.at(-1) ?? assert.fail();
    assert.deepEqual([over, of], [found.length, found.length]);
    const ids = new Set(
      recorded.flatMap(({ testCase }) => testCase?.testSteps ?? []).map((s) => s.id),
    );
    for (const { testStepFinished } of recorded)
      assert.ok(!testStepFinished || ids.has(testStepFinished.testStepId));
  });

  it('is played anew also where an act came too late', async () => {
    recorded = [];
    let made = 0;
    const perform = async () => {
      throw new TooLate(40, 30);
    };
    await conducted(
      suite,
      (code) => code,
      (system) => {
        made += 1;
        return made > 3 ? system : { ...system, customer: { ...system.customer, perform } };
      },
    );
    const late = endings().filter((attempts) => attempts.length > 1);
    assert.deepEqual(late, [
      ['TooLate', 'PASSED'],
      ['TooLate', 'PASSED'],
      ['TooLate', 'PASSED'],
    ]);
  });

  it('is given up after three attempts, and fails nobody', async () => {
    recorded = [];
    await conducted(suite, wrong);
    const found = endings();
    const spoiled = found.filter((attempts) => attempts.includes('OperatorSlip'));
    assert.ok(spoiled.length > 5);
    for (const attempts of spoiled)
      assert.deepEqual(attempts, ['OperatorSlip', 'OperatorSlip', 'OperatorSlip']);
    assert.ok(found.flat().every((ending) => ['OperatorSlip', 'PASSED'].includes(ending)));
    assert.ok([...keptIn(recorded).values()].every(({ done }) => done));
  });

  it('comes in the order in which tokens change hands rarely', async () => {
    recorded = [];
    const { plan, instructions } = await conducted(suite, (code) => code);
    const work = workOf(plan);
    assert.ok(work.steps > 10);
    assert.equal(instructions.length, work.steps);
    const order = plan.runs.filter(({ steps = [] }) => steps.length > 0).map(({ id }) => id);
    const groups = work.groups.flatMap(({ scenarios }) => scenarios.map((each) => each.scenario));
    assert.deepEqual(order, groups);
    const inOrder = plan.runs.map(({ id, steps = [] }) => ({ scenario: id, instructions: steps }));
    const asWritten = inOrder.toSorted((one, other) => (one.scenario < other.scenario ? -1 : 1));
    assert.equal(handoversOf(inOrder), work.handovers);
    assert.ok(work.handovers < handoversOf(asWritten), `${work.handovers}`);
  });
});
