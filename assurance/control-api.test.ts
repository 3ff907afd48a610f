import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { controlBench } from '../adapters/control-api/client';
import { memory } from '../adapters/memory';
import { Bank } from '../simulator/bank';
import { controlApi } from '../simulator/control-api/server';
import { OPENING } from '../steps/support/world';
import { loadTrial } from './suite';

const token = 'token-of-this-test';
const own = globalThis.fetch;
let api = controlApi({ bank: undefined as never, token });

before(() => {
  globalThis.fetch = async (input, init) => api.fetch(new Request(input, init));
});
after(() => {
  globalThis.fetch = own;
});

it('every scenario of Seikyo passes when the bench speaks over the control API', async () => {
  const trial = await loadTrial();
  const { failures, passed } = await trial(
    ({ profile }) => {
      const bank = new Bank(profile, OPENING);
      api = controlApi({ bank, token });
      const { capabilities, customer, bench, close } = memory(bank);
      const remote = controlBench({ address: 'http://simulator.example.test', token });
      // The customer door of the memory adapter knows of contracts only what its own bench opened.
      const openContract = async (plan: Parameters<typeof remote.openContract>[0]) => {
        await bench.openContract(plan);
        await remote.openContract(plan);
      };
      return { capabilities, customer, bench: { ...remote, openContract }, close };
    },
    { creditUnions: ['seikyo'], readings: {} },
  );
  assert.deepEqual(
    failures.map(({ scenario, reason }) => `${scenario}: ${reason}`),
    [],
  );
  assert.ok(passed > 300, `${passed} scenarios passed`);
});
