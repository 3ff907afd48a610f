import type { StandingName, UserId } from '../../simulator/language/people';
import { OPENING, type World } from './world';

/** Two days before the scenario opens: past every wait. */
const LONG_AGO = OPENING - 2 * 86_400;

/** Brings a user into a standing by the back door, with their first token. */
export async function arrangeStanding(
  world: World,
  user: UserId,
  standing: StandingName | 'stopped',
): Promise<void> {
  const device = world.cast.deviceOf(user);
  const inUse = { type: 'TokenInUse', user, device } as const;
  switch (standing) {
    case 'unregistered':
      return;
    case 'issued':
      return world.arrange({ type: 'TokenDelivered', user, device }, user);
    case 'in-use':
      return world.arrange(inUse, user);
    case 'expired':
      return world.arrange({ ...inUse, device: { ...device, expiresAt: LONG_AGO } }, user);
    case 'revoked':
      await world.arrange(inUse, user);
      return world.arrange({ type: 'TokenRevokedAt', user, at: LONG_AGO }, user);
    case 'stopped':
      await world.arrange(inUse, user);
      return world.arrange({ type: 'UserStopped', users: [user] }, user);
  }
}
