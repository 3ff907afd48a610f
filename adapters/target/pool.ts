import type { ContractPlan } from '../../simulator/language/arrangements';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import { inPlaces } from './in-places';
import { Prepared, type PreparedContract, type PreparedContracts } from './prepared';
import type { SecretStore } from './secrets';

/** Lays prepared contracts under a scenario: those that a plan chose for it, else the next ones that fit. */
export type Pool = (
  system: SystemUnderTest,
  chosen?: readonly string[],
  prepared?: Prepared,
) => SystemUnderTest;

/** A pool of contracts that were prepared by hand: each serves one scenario. */
export function pooled(contracts: PreparedContracts, secrets: SecretStore): Pool {
  const free = [...contracts];
  return (system, chosen, prepared = new Prepared(secrets)) => {
    const taken: PreparedContract[] = [];
    const take = (plan: ContractPlan): PreparedContract | undefined => {
      const again = taken.find((contract) => shares(contract, plan));
      if (again) return again;
      const index = free.findIndex((contract) => fits(contract, plan, chosen));
      taken.push(...(index < 0 ? [] : free.splice(index, 1)));
      if (index >= 0) return taken.at(-1);
      // A plan chose for everybody who takes part: who is left out never acts.
      if (chosen !== undefined && prepared.cast.length > 0) return undefined;
      throw new CapabilityMissing(
        'accounts',
        `a prepared contract with ${plan.users.map(({ id }) => id).join(', ')}`,
        'none is left in the pool; prepare more, each serves one scenario',
      );
    };
    return inPlaces(system, prepared, (plan) => {
      const contract = take(plan);
      return contract && prepared.play(plan, contract);
    });
  };
}

/** A plan chose by who takes part; without one, everybody of the contract may. */
function fits(
  { id, users }: PreparedContract,
  plan: ContractPlan,
  chosen: readonly string[] | undefined,
): boolean {
  const has = (planned: { readonly id: string }) => users.some(({ as }) => as === planned.id);
  return chosen === undefined
    ? plan.users.every(has)
    : chosen.includes(id) && shares({ users }, plan);
}

/** Whether somebody of a plan is played by a contract: one that is opened anew stays with it. */
function shares({ users }: Pick<PreparedContract, 'users'>, plan: ContractPlan): boolean {
  return plan.users.some(({ id }) => users.some(({ as }) => as === id));
}
