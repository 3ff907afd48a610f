import { answered } from '../answered';
import type { Layer } from '../operation';

/** A person sets contracts up by hand, as they are told. */
export const accountsByOperator: Layer = (system, { turns }) => ({
  ...system,
  capabilities: { ...system.capabilities, accounts: 'create' },
  bench: {
    ...system.bench,
    openContract: async (contract) => {
      const instruction = { type: 'PrepareContract', contract } as const;
      await turns.take(undefined, (desk) => answered(desk, instruction, 'Done'));
    },
  },
});

/** A person reads the mails on the users' phones. */
export const mailboxByOperator: Layer = (system, { turns }) => ({
  ...system,
  capabilities: { ...system.capabilities, mailbox: true },
  bench: {
    ...system.bench,
    mailbox: async (user) => {
      const instruction = { type: 'ReadMails', user } as const;
      const { mails } = await turns.take(undefined, (desk) => answered(desk, instruction, 'Mails'));
      return mails;
    },
  },
});

/** A person is the branch desk. */
export const branchByOperator: Layer = (system, { turns }) => ({
  ...system,
  capabilities: { ...system.capabilities, branchDesk: true },
  bench: {
    ...system.bench,
    atBranch: async (command, of) => {
      const instruction = { type: 'ServeAtBranch', command, of } as const;
      const { outcome } = await turns.take(undefined, (desk) =>
        answered(desk, instruction, 'Outcome'),
      );
      return outcome;
    },
  },
});
