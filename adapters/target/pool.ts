import type { AppPlan, Arrangement, ContractPlan } from '../../simulator/language/arrangements';
import type {
  BranchCommand,
  CustomerCommand,
  FirstFactor,
} from '../../simulator/language/commands';
import type { Outcome, ResultRow } from '../../simulator/language/outcome';
import { printedExpiry } from '../../simulator/language/time';
import type { View } from '../../simulator/language/views';
import { CapabilityMissing } from '../faults';
import { renamed } from '../renamed';
import type { SystemUnderTest } from '../system-under-test';
import {
  type Casting,
  Prepared,
  type PreparedContract,
  type PreparedContracts,
  type TokenInPlace,
} from './prepared';
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

/**
 * The same system, whose own people and tokens stand in the places of a scenario's. `own` tells a
 * contract as the system has it; undefined where it is left out.
 */
export function inPlaces(
  system: SystemUnderTest,
  prepared: Prepared,
  own: (plan: ContractPlan) => ContractPlan | undefined,
): SystemUnderTest {
  const { customer, bench } = system;
  const inTime = async (): Promise<void> => {
    const now = await bench.now();
    prepared.checkExpiry(now);
    prepared.starts.check(now);
  };
  return {
    ...system,
    customer: {
      perform: async (command) => {
        await inTime();
        return asPlanned(await customer.perform(asPrepared(command, prepared)), prepared);
      },
      see: async (view, as) => {
        await inTime();
        const seen = await customer.see(view, prepared.user(as));
        return seen && viewAsPlanned(seen, prepared);
      },
    },
    bench: {
      ...bench,
      openContract: async (plan) => {
        const contract = own(plan);
        if (contract) await bench.openContract(contract);
      },
      arrange: async (arrangement, of) => {
        if (arrangement.type === 'StartDate') prepared.starts.begin();
        await bench.arrange(arrangedAsPrepared(arrangement, prepared), prepared.anybody(of));
      },
      codeOf: (serial, of, at) => bench.codeOf(prepared.serial(serial), prepared.user(of), at),
      serialOf: async (user) => {
        const serial = await bench.serialOf(prepared.user(user));
        return serial === undefined ? undefined : prepared.plannedSerial(serial);
      },
      mailbox: async (of) => {
        const mails = await bench.mailbox(prepared.anybody(of));
        return mails.map((mail) => ({ ...mail, to: prepared.plannedAddress(mail.to) }));
      },
      atBranch: async (command, of) => {
        await inTime();
        const own = branchAsPrepared(command, prepared);
        const outcome = await bench.atBranch(own, prepared.anybody(of));
        if (outcome.accepted && 'startDate' in command) prepared.starts.begin();
        return asPlanned(outcome, prepared);
      },
    },
  };
}

/** A command as the prepared users give it: their names, their secrets, their tokens. */
function asPrepared(command: CustomerCommand, prepared: Prepared): CustomerCommand {
  const casting = prepared.cast.find(({ planned }) => planned.id === command.by);
  const named = {
    ...renamed(command, (id) => prepared.user(id)),
    ...('serial' in command ? { serial: prepared.serial(command.serial) } : {}),
  } as CustomerCommand;
  return casting ? typedBy(casting, named) : named;
}

type Played = Pick<Casting, 'planned' | 'own'>;

/** What the user of a prepared account types where a scenario has the planned one type theirs. */
function typedBy({ planned, own }: Played, command: CustomerCommand): CustomerCommand {
  if (command.type === 'SignIn') {
    const { firstFactor } = command;
    const password =
      firstFactor.password === planned.password ? own.password : firstFactor.password;
    return { ...command, firstFactor: { ...presented(firstFactor, { planned, own }), password } };
  }
  if (command.type === 'IssueSoftwareToken' || command.type === 'SetUpApp')
    return { ...command, ...appTyped({ planned, own }, command) };
  if (!('confirmationPassword' in command)) return command;
  const { confirmationPassword: typed } = command;
  const known = new Map([
    [planned.password, own.password],
    [planned.confirmationPassword, own.confirmationPassword],
  ]);
  return { ...command, confirmationPassword: known.get(typed) ?? typed };
}

/** Address and start password of the prepared phone; what was typed wrongly, or left out, stays so. */
function appTyped(
  { planned, own }: Played,
  { address, startPassword }: Partial<AppPlan>,
): Partial<AppPlan> {
  if (!own.app)
    throw new CapabilityMissing(
      'accounts',
      `a software token of ${planned.id}`,
      'an app (address and startPassword) beside this user of the prepared account would give it',
    );
  return {
    ...(address === planned.app?.address ? { address: own.app.address } : {}),
    ...(startPassword === planned.app?.startPassword
      ? { startPassword: own.app.startPassword }
      : {}),
  };
}

function presented(factor: FirstFactor, { planned, own }: Played): FirstFactor {
  if (factor.kind === 'id')
    return factor.loginId === planned.loginId ? { ...factor, loginId: own.loginId } : factor;
  return factor.certificate === planned.certificate
    ? { ...factor, certificate: own.certificate }
    : factor;
}

function branchAsPrepared(command: BranchCommand, prepared: Prepared): BranchCommand {
  const users = 'users' in command ? command.users : 'user' in command ? [command.user] : [];
  return {
    ...renamed(command, (id) => prepared.user(id)),
    ...('device' in command ? { device: prepared.device(command.device, users[0] ?? '') } : {}),
  } as BranchCommand;
}

function arrangedAsPrepared(arrangement: Arrangement, prepared: Prepared): Arrangement {
  return {
    ...renamed(arrangement, (id) => prepared.user(id)),
    ...('serial' in arrangement ? { serial: prepared.serial(arrangement.serial) } : {}),
    ...('device' in arrangement
      ? { device: prepared.device(arrangement.device, arrangement.user) }
      : {}),
  } as Arrangement;
}

/** An outcome as the scenario knows its people and tokens. */
function asPlanned(outcome: Outcome, prepared: Prepared): Outcome {
  if (!outcome.accepted) return outcome;
  const { rows, ...result } = outcome.result;
  const told = rows?.map((row) => ({
    ...tokenAsPlanned<ResultRow>(row, prepared),
    user: prepared.plannedUser(row.user),
  }));
  return {
    accepted: true,
    result: { ...tokenAsPlanned(result, prepared), ...(told ? { rows: told } : {}) },
  };
}

type Told = Pick<ResultRow, 'serial' | 'expiresAt'>;

function tokenAsPlanned<T extends Told>(told: T, { tokens }: Prepared): T {
  const token = tokens.find(({ own }) => own.serial === told.serial);
  if (!token) return told;
  const { planned, own } = token;
  const expiry = told.expiresAt === own.expiresAt ? { expiresAt: planned.expiresAt } : {};
  return { ...told, serial: planned.serial, ...expiry };
}

/** A screen as the scenario knows its people and tokens. */
function viewAsPlanned(view: View, { cast, tokens }: Prepared): View {
  const names = new Map(
    cast.flatMap(({ planned, own }) => [
      [own.loginId, planned.loginId] as const,
      [own.name, planned.name] as const,
    ]),
  );
  // A cell that is empty names nobody.
  names.delete('');
  const rows = view.rows.map((cells) => {
    const token = tokens.find(({ own }) => cells.includes(own.serial));
    return cells.map((cell) => (token && tokenCell(cell, token)) ?? names.get(cell) ?? cell);
  });
  return { ...view, rows };
}

function tokenCell(cell: string, { planned, own }: TokenInPlace): string | undefined {
  if (cell === own.serial) return planned.serial;
  return cell === printedExpiry(own.expiresAt) ? printedExpiry(planned.expiresAt) : undefined;
}
