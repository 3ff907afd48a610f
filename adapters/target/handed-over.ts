import type { BranchCommand } from '../../simulator/language/commands';
import type { Outcome, Result } from '../../simulator/language/outcome';
import { OperatorSlip } from '../faults';
import { unnamed } from '../operator/unnamed-token';
import type { SystemUnderTest } from '../system-under-test';
import type { Prepared } from './prepared';

type Delivery = Extract<BranchCommand, { device: unknown }>;

/**
 * The same system for a person at the branch who has real tokens: where none was prepared they hand
 * over one of theirs and tell what is printed on it, because the serials that a scenario makes up are
 * on no token. From then on it stands for the one that was made up.
 */
export function handingOver(system: SystemUnderTest, prepared: Prepared): SystemUnderTest {
  const { bench } = system;
  return {
    ...system,
    bench: {
      ...bench,
      atBranch: async (command, of) => {
        if (!('device' in command) || prepared.has(command.device.serial))
          return bench.atBranch(command, of);
        const outcome = await bench.atBranch({ ...command, device: unnamed(command.device) }, of);
        return outcome.accepted ? handedOver(command, outcome.result, prepared) : outcome;
      },
    },
  };
}

/** Notes what is printed on the token; a branch that dispatches one tells nobody else. */
function handedOver(command: Delivery, result: Result, prepared: Prepared): Outcome {
  const { serial, expiresAt, ...told } = result;
  if (serial === undefined || expiresAt === undefined)
    throw new OperatorSlip('a token was handed over without a word of what is printed on it');
  if (prepared.has(serial)) throw new OperatorSlip(`token ${serial} was handed over twice`);
  prepared.handOver(command.device, { ...command.device, serial, expiresAt, secret: '' });
  const reissued = command.type === 'ReissueAtBranch' ? { serial } : {};
  return { accepted: true, result: { ...told, ...reissued } };
}
