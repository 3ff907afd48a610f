import assert from 'node:assert/strict';
import { appendFileSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { inFeatureOrder, keptIn, sessionBegun, sessionsIn } from './kept';
import { openRecord } from './record';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
after(() => rmSync(folder, { recursive: true }));

/** Messages about one run of a scenario, as far as they matter here. */
function scenario(
  name: string,
  pickleId: string,
  exception?: string,
  willBeRetried = false,
): Envelope[] {
  const timestamp = { seconds: 0, nanos: 0 };
  const testCaseStartedId = `start ${name}`;
  const result = {
    status: exception === undefined ? 'PASSED' : 'FAILED',
    duration: timestamp,
    ...(exception === undefined ? {} : { exception: { type: exception } }),
  };
  return [
    { testCase: { id: name, pickleId, testSteps: [] } },
    { testCaseStarted: { id: testCaseStartedId, testCaseId: name, attempt: 0, timestamp } },
    {
      testStepFinished: { testCaseStartedId, testStepId: 's', testStepResult: result, timestamp },
    } as Envelope,
    { testCaseFinished: { testCaseStartedId, timestamp, willBeRetried } },
  ];
}

const pickle = (id: string) => ({ pickle: { id } }) as Envelope;

describe('the record of a run', () => {
  it('that goes on leaves the latest run as it was, which had the same file', () => {
    const [file, latest] = [join(folder, 'run.ndjson'), join(folder, 'latest.ndjson')];
    const begun = openRecord(file);
    begun.append(scenario('one', 'p'));
    begun.close();
    linkSync(file, latest);
    const published = readFileSync(latest, 'utf8');
    const again = openRecord(file);
    again.append(scenario('two', 'p'));
    again.close();
    assert.equal(readFileSync(latest, 'utf8'), published);
    assert.notEqual(readFileSync(file, 'utf8'), published);
  });

  it('is there again when the run goes on, without a line that a crash tore', () => {
    const file = join(folder, 'torn.ndjson');
    const first = openRecord(file);
    first.append([pickle('p'), ...scenario('a', 'p')]);
    first.close();
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, '{"testCase":{"id":"b","pickleId":"日');
    const second = openRecord(file);
    assert.deepEqual(second.kept, [pickle('p'), ...scenario('a', 'p')]);
    assert.equal(readFileSync(file, 'utf8'), whole);
    second.append(scenario('b', 'q'));
    second.close();
    assert.deepEqual(openRecord(file).kept.slice(5), scenario('b', 'q'));
  });

  it('has no scenario whose end is missing', () => {
    const kept = keptIn([...scenario('a', 'p'), ...scenario('b', 'q').slice(0, 3)]);
    assert.deepEqual([...kept.keys()], ['p']);
    assert.deepEqual(kept.get('p')?.envelopes, scenario('a', 'p'));
  });

  it('counts as done what failed, but not what a capability was missing for', () => {
    const kept = keptIn([
      ...scenario('a', 'p', 'OutcomeDiffers'),
      ...scenario('b', 'q', 'CapabilityMissing'),
    ]);
    assert.deepEqual([kept.get('p')?.done, kept.get('q')?.done], [true, false]);
  });

  it('has every attempt that a slip spoiled, whichever session it was in, and counts them', () => {
    const [testCase, ...first] = scenario('a', 'p', 'OperatorSlip', true);
    assert.ok(testCase);
    const anew = (n: number, exception?: string) =>
      scenario(`a${n}`, 'p', exception)
        .slice(1)
        .map((each) =>
          each.testCaseStarted
            ? { testCaseStarted: { ...each.testCaseStarted, testCaseId: 'a', attempt: n } }
            : each,
        );
    const lacking = anew(1, 'CapabilityMissing');
    const told = (...attempts: Envelope[][]) => {
      const { slips, attempts: played, done } = keptIn(attempts.flat()).get('p') ?? assert.fail();
      return [played, slips, done];
    };
    const begun = [testCase, ...first];
    assert.deepEqual(told(begun), [1, 1, false], 'played anew');
    assert.deepEqual(told(begun, [sessionBegun()], lacking), [2, 1, false]);
    assert.deepEqual(told(begun, anew(1, 'OperatorSlip')), [2, 2, false]);
    assert.deepEqual(told(begun, anew(1, 'OperatorSlip'), anew(2, 'OperatorSlip')), [3, 3, true]);
    assert.deepEqual(told(begun, anew(1).slice(0, 1)), [1, 1, false], 'torn by a crash');
    const whole = [...begun, sessionBegun(), ...lacking, ...anew(2)];
    assert.deepEqual(told(whole), [3, 1, true]);
    const inOrder = inFeatureOrder([pickle('p'), ...whole]);
    assert.deepEqual(inOrder.slice(2), [...begun, ...anew(2)]);
  });

  it('is told in the order of the features, the latest run of a scenario alone', () => {
    const record = [
      pickle('p'),
      pickle('q'),
      ...scenario('late', 'q', 'CapabilityMissing'),
      ...scenario('a', 'p'),
      ...scenario('again', 'q'),
    ];
    assert.deepEqual(inFeatureOrder(record), [
      pickle('p'),
      pickle('q'),
      ...scenario('a', 'p'),
      ...scenario('again', 'q'),
    ]);
  });

  it('counts how often it was gone on with', () => {
    assert.equal(sessionsIn([sessionBegun(), ...scenario('a', 'p'), sessionBegun()]), 2);
  });
});
