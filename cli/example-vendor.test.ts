import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMutants } from '../assurance/mutants';
import { type Rules, rules } from '../simulator/core/decide';
import { otpInCopy } from './testing/otp';
import { exampleTarget, overControlApi, tried, vendorServed } from './testing/vendor';

/** Six scenarios, in which tokens are registered on pages. */
const REQUIREMENT = 'MAS-ACT-08';

const { folder } = otpInCopy();

async function verdict(following: Rules, change?: (target: string) => string) {
  const served = await vendorServed(following);
  try {
    const target = exampleTarget(folder, served, change);
    const options = ['--requirement', REQUIREMENT, '--seed', '7'];
    const { status, results } = await tried(folder, served, target, ...options);
    const told = results.results.find(({ requirement }) => requirement === REQUIREMENT);
    return { status, results, verdict: told?.verdict };
  } finally {
    await served.close();
  }
}

describe('the worked example: foreign pages, a screen map and a control module', () => {
  it('passes what it keeps, and the narrowed run is incomplete', async () => {
    const { status, results, verdict: told } = await verdict(rules);
    assert.equal(told, 'passed', JSON.stringify(results.scenarios.map(({ reason }) => reason)));
    assert.equal(status, 2);
    assert.equal(results.outcome, 'incomplete');
    const { declaration, scenarios } = results;
    assert.deepEqual([declaration?.door, declaration?.backDoor], ['web', 'module']);
    assert.equal(scenarios.length, 8);
  });

  it('comes to the same over the control API, without code', async () => {
    const { verdict: told, results } = await verdict(rules, overControlApi);
    assert.equal(results.declaration?.backDoor, 'control-api');
    assert.equal(told, 'passed');
  });

  it('comes to the same when its clock moves forward only, from scenario to scenario', async () => {
    const { verdict: told, results } = await verdict(rules, (target) =>
      overControlApi(target).replace('clock: set', 'clock: forward-only'),
    );
    assert.equal(results.declaration?.capabilities.clock, 'forward-only');
    assert.equal(told, 'passed', JSON.stringify(results.scenarios.map(({ reason }) => reason)));
  });

  it('fails a vendor who lies: tokens are registered off the page that is there for it', async () => {
    const lie = 'drop RegisterToken/activation.on-registration-screen';
    const liar = allMutants().find(({ id }) => id === lie);
    assert.ok(liar);
    const { status, results, verdict: told } = await verdict(liar.rules);
    assert.equal(told, 'failed');
    assert.equal(status, 1);
    assert.equal(results.outcome, 'non-conformant');
  });
});
