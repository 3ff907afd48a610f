import { CapabilityMissing } from '../../faults';
import { answered } from '../answered';
import type { Layer } from '../operation';

/** A person goes through the pages for the customer: the last resort, and without views. */
export const customerByOperator: Layer = (system, { turns }) => {
  return {
    ...system,
    capabilities: { ...system.capabilities, views: false },
    customer: {
      perform: async (command) => {
        const instruction = { type: 'ActAsCustomer', command } as const;
        const { outcome } = await turns.take(undefined, (desk) =>
          answered(desk, instruction, 'Outcome'),
        );
        return outcome;
      },
      see: async (view) => {
        throw new CapabilityMissing(
          'views',
          `the screen ${view}`,
          'a door with a screen map would give it; nobody copies whole screens by hand',
        );
      },
    },
  };
};
