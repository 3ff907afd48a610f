import type { Bank } from '../simulator/bank';
import { bankWith, contractCalled, signIn } from './bank';
import type { Measured } from './measured';
import { inTurns, timed } from './median';

const DECISIONS = 1_000;

/** A decision in a bank with a million users, beside one with a thousand. */
export function manyContractsAgainstFew(): Measured {
  const [many, few] = [bankWith(100_000), bankWith(100)];
  const { figure, baseline, ratio } = inTurns(
    9,
    () => decisions(many, 100_000),
    () => decisions(few, 100),
  );
  return {
    what: 'a decision with 1,000,000 users in 100,000 contracts, beside one with 1,000 users',
    figure: `1,000,000 users: ${microseconds(figure)}`,
    baseline: `1,000 users: ${microseconds(baseline)}`,
    ratio,
    limit: 1.5,
  };
}

/** Spread over all contracts, so that no cache makes the large bank look small. */
function decisions(bank: Bank, contracts: number): number {
  const command = signIn();
  const stride = Math.max(1, Math.floor(contracts / DECISIONS));
  return timed(() => {
    for (let n = 0; n < DECISIONS; n += 1) {
      bank.perform(contractCalled((n * stride) % contracts), command);
    }
  });
}

function microseconds(milliseconds: number): string {
  return `${((milliseconds / DECISIONS) * 1000).toFixed(1)} µs a decision`;
}
