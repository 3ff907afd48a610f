import assert from 'node:assert/strict';
import { type Capability, CapabilityMissing } from '../../faults';
import { type Check, noAccounts } from '../check';
import type { Stage } from '../stage';

type Use = readonly [Capability, (stage: Stage) => Promise<unknown>];

/** A use of each capability that only its absence keeps from an answer. */
const uses: readonly Use[] = [
  [
    'codes',
    async ({ system, viewer, subject }) => {
      const serial = subject.devices[viewer.id]?.[0].serial ?? '';
      return system.bench.codeOf(serial, viewer.id, await system.bench.now());
    },
  ],
  [
    'arrangements',
    ({ system, viewer }) =>
      system.bench.arrange({ type: 'StartDate', day: '2019-07-01' }, viewer.id),
  ],
  ['mailbox', ({ system, viewer }) => system.bench.mailbox(viewer.id)],
  [
    'branchDesk',
    ({ system, viewer }) => system.bench.atBranch({ type: 'QuoteFee', cause: 'first' }, viewer.id),
  ],
  ['views', ({ system, viewer }) => system.customer.see('sign-in', viewer.id)],
];

function promises({ system }: Stage, capability: Capability): boolean {
  const promised = system.capabilities[capability];
  return promised !== false && promised !== 'none';
}

/** What is promised is there. */
const kept: Check = {
  name: 'what-is-promised-works',
  hindered: noAccounts,
  run: async (stage) => {
    for (const [capability, use] of uses) {
      if (promises(stage, capability)) await assert.doesNotReject(use(stage), capability);
    }
  },
};

/** What is not promised is not feigned: no empty answer stands in for it. */
const owned: Check = {
  name: 'what-is-missing-is-said',
  hindered: noAccounts,
  run: async (stage) => {
    for (const [capability, use] of uses) {
      if (!promises(stage, capability))
        await assert.rejects(use(stage), CapabilityMissing, `${capability} is not promised`);
    }
  },
};

/** A bench without accounts opens none. */
const noFeignedAccounts: Check = {
  name: 'missing-accounts-are-said',
  hindered: ({ system }) =>
    system.capabilities.accounts === 'none' ? undefined : 'it opens contracts',
  run: async ({ system, subject }) => {
    await assert.rejects(
      system.bench.openContract(subject.contract),
      CapabilityMissing,
      'a contract was opened without accounts',
    );
  },
};

export const capabilities = [kept, owned, noFeignedAccounts];
