import type { AppPlan, Arrangement } from '../../simulator/language/arrangements';
import type {
  BranchCommand,
  CustomerCommand,
  FirstFactor,
} from '../../simulator/language/commands';
import { renamed } from '../renamed';
import { missingApp, takesApp } from './missing-app';
import type { Casting, Prepared } from './prepared';

/** A command as the prepared users give it: their names, their secrets, their tokens. */
export function asPrepared(command: CustomerCommand, prepared: Prepared): CustomerCommand {
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
  if (takesApp(command)) return { ...command, ...appTyped({ planned, own }, command) };
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
  if (!own.app) throw missingApp(planned.id);
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

/** A procedure at the branch, about the prepared users and their tokens. */
export function branchAsPrepared(command: BranchCommand, prepared: Prepared): BranchCommand {
  const users = 'users' in command ? command.users : 'user' in command ? [command.user] : [];
  return {
    ...renamed(command, (id) => prepared.user(id)),
    ...('device' in command ? { device: prepared.device(command.device, users[0] ?? '') } : {}),
  } as BranchCommand;
}

/** A state of the prepared users and their tokens. */
export function arrangedAsPrepared(arrangement: Arrangement, prepared: Prepared): Arrangement {
  return {
    ...renamed(arrangement, (id) => prepared.user(id)),
    ...('serial' in arrangement ? { serial: prepared.serial(arrangement.serial) } : {}),
    ...('device' in arrangement
      ? { device: prepared.device(arrangement.device, arrangement.user) }
      : {}),
  } as Arrangement;
}
