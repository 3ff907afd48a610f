import type { Layer } from '../operation';
import { ScenarioCodes } from '../scenario-codes';

/** A person reads the tokens. Tells whose fault it is when a code is refused, or comes too late. */
export const codesByOperator: Layer = (system, operation) => {
  const { customer, bench, capabilities } = system;
  const codes = new ScenarioCodes(system, operation);
  const { inUse, foreseen } = codes;
  return {
    ...system,
    capabilities: { ...capabilities, codes: 'operator' },
    customer: {
      ...customer,
      perform: async (command) => {
        const outcome = await customer.perform(command);
        inUse.answered(command, outcome);
        await codes.judge(command, outcome);
        return outcome;
      },
    },
    bench: {
      ...bench,
      setClock: (at) => codes.setClock(at),
      codeOf: (serial, of, at) => codes.codeAt(serial, of, at),
      serialOf: (user) => codes.serialOf(user),
      openContract: async (plan) => {
        await bench.openContract(plan);
        inUse.opened(plan);
      },
      arrange: async (arrangement, of) => {
        await bench.arrange(arrangement, of);
        inUse.arranged(arrangement);
        if ('device' in arrangement) foreseen.handedOver(arrangement.device.serial);
      },
      atBranch: async (command, of) => {
        const outcome = await bench.atBranch(command, of);
        inUse.answered(command, outcome);
        if (outcome.accepted && 'device' in command) foreseen.handedOver(command.device.serial);
        await codes.comeFromBranch();
        return outcome;
      },
    },
    close: async () => {
      codes.forget();
      await system.close();
    },
  };
};
