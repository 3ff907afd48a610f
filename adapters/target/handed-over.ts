import type { BranchCommand } from '../../simulator/language/commands';
import type { Result } from '../../simulator/language/outcome';
import type { Serial } from '../../simulator/language/people';
import { OperatorSlip } from '../faults';
import { unnamed } from '../operator/unnamed-token';
import type { SystemUnderTest } from '../system-under-test';
import type { Prepared } from './prepared';

/** The tokens that were handed over so far, in any scenario: each serves one, as a product may know it for good. */
export interface TokensSpent {
  has(serial: Serial): boolean;
  add(serial: Serial): unknown;
}

type Delivery = Extract<BranchCommand, { device: unknown }>;

/**
 * The same system for a person at the branch who has real tokens: where none was prepared they hand
 * over one of theirs and tell what is printed on it, because the serials that a scenario makes up are
 * on no token. From then on it stands for the one that was made up.
 */
export function handingOver(
  system: SystemUnderTest,
  prepared: Prepared,
  spent: TokensSpent,
): SystemUnderTest {
  const { bench } = system;
  return {
    ...system,
    bench: {
      ...bench,
      atBranch: async (command, of) => {
        if (!('device' in command) || prepared.has(command.device.serial))
          return bench.atBranch(command, of);
        const outcome = await bench.atBranch({ ...command, device: unnamed(command.device) }, of);
        if (!outcome.accepted) return outcome;
        const token = printedOn(outcome.result, prepared, spent);
        prepared.handOver(command.device, { kind: command.device.kind, ...token });
        return { accepted: true, result: told(command, outcome.result) };
      },
    },
  };
}

/** The serial and expiry of the token that was handed over, which is spent with that. */
function printedOn({ serial, expiresAt }: Result, prepared: Prepared, spent: TokensSpent) {
  if (serial === undefined || expiresAt === undefined)
    throw new OperatorSlip('a token was handed over without a word of what is printed on it');
  if (prepared.has(serial)) throw new OperatorSlip(`token ${serial} was handed over twice`);
  if (spent.has(serial))
    throw new OperatorSlip(`token ${serial} was handed over before; take an unused one`);
  spent.add(serial);
  return { serial, expiresAt };
}

/** What the branch tells the customer; one that dispatches a token says nothing of it. */
function told({ type }: Delivery, { serial, expiresAt: _, ...others }: Result): Result {
  return type === 'ReissueAtBranch' && serial !== undefined ? { ...others, serial } : others;
}
