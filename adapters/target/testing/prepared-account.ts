import assert from 'node:assert/strict';
import { fixtureOf } from '../../../fixtures/contracts';
import { readCreditUnion } from '../../../fixtures/credit-unions';
import { instantOf } from '../../../simulator/language/time';
import { referenceSystem } from '../../memory';
import { pooled } from '../pool';
import type { PreparedContract } from '../prepared';

export const OPENING = instantOf('2019-08-01', '12:00');

/** What is known of the prepared user without being written into a target. */
export const environment = {
  PASSWORD: 'prepared-password',
  CONFIRMATION: 'prepared-confirmation',
  SECRET: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

/** The contract of a scenario, with a single user, its neighbour's, and tokens that it makes up. */
export const { contract, neighbour, devices } = fixtureOf(['individual'], 'hardware', 1);
export const planned = contract.users[0] ?? assert.fail();

/** A contract with one user, who plays 一郎, as it was prepared by hand. */
export const account = (id: string, more: Partial<PreparedContract['users'][number]> = {}) => ({
  id,
  users: [
    {
      as: '一郎',
      id: `customer-${id}`,
      name: `準備 ${id}`,
      loginId: `prepared-${id}`,
      certificate: '',
      password: { env: 'PASSWORD' },
      confirmationPassword: { env: 'CONFIRMATION' },
      tokens: [],
      ...more,
    },
  ],
});

/** Prepared accounts and the system on which they were prepared, which no scenario sees but through its pool. */
export function withPool(...contracts: PreparedContract[]) {
  const system = referenceSystem(readCreditUnion('yamagata-chuo').profile, OPENING);
  return { system, layer: pooled(contracts, { environment, folder: '.' }) };
}
