import type { SystemUnderTest } from '../system-under-test';
import { Contracts } from './contracts';
import { codesByOperator } from './duties/codes';
import { accountsByOperator, branchByOperator, mailboxByOperator } from './duties/desk-work';
import type { Operation } from './operation';

/** What a person can do for a system; who reads codes comes last, for it watches the others. */
const layers = {
  accounts: accountsByOperator,
  mailbox: mailboxByOperator,
  branch: branchByOperator,
  codes: codesByOperator,
} as const;

export type Duty = keyof typeof layers;

/**
 * The same system, some duties of which are a person's. It wraps every other layer, because those
 * tell the time in which the scenario plays.
 */
export function byOperator(
  system: SystemUnderTest,
  duties: readonly Duty[],
  operation: Operation,
): SystemUnderTest {
  const contracts = new Contracts();
  const within = { ...operation, turns: contracts.naming(operation.turns) };
  const operated = Object.entries(layers)
    .filter(([duty]) => duties.some((each) => each === duty))
    .reduce((layered, [, layer]) => layer(layered, within), system);
  return contracts.watching(operated);
}
