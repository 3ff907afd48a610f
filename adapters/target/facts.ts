import type { Target } from './schema';

/** The declaration as results carry it: kinds of doors, never an address with its secrets. */
export function declarationOf({ declaration, reach }: Target) {
  const { system, settings, readings, leavesOut } = declaration;
  return {
    ...system,
    settings,
    readings,
    leavesOut,
    door: reach.door.kind,
    backDoor: reach.backDoor.kind,
    capabilities: { ...reach.capabilities, accounts: reach.accounts.kind },
  };
}
