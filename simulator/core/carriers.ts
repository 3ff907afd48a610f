import { viewNames } from '../language/views';
import { rules } from './decide';
import type { Guard } from './rule';

/** Computations that are neither guard nor effect of one command. */
const computations = [
  'totp.code',
  'lockout.count',
  'lockout.stop',
  'reissue-wait.release',
  'expiry.standing',
] as const;

/** Every guard of every rule, as often as a command asks it. */
export const guards: readonly { readonly command: string; readonly guard: Guard<never> }[] =
  Object.entries(rules).flatMap(([command, rule]) =>
    rule.guards.map((guard: Guard<never>) => ({ command, guard })),
  );

/** Everything that can carry a requirement: guards, effects by command, screens, computations. */
export const carriers: ReadonlySet<string> = new Set([
  ...guards.map(({ guard }) => guard.id),
  ...Object.keys(rules),
  ...viewNames.map((view) => `screens.${view}`),
  ...computations,
]);
