import type { UserId } from '../../simulator/language/people';
import type { WrittenCount } from '../parameters';
import { register } from './acts';
import type { World } from './world';

/** Tries to register with wrong codes, one after another. */
export async function errAtRegistration(
  world: World,
  by: UserId,
  count: WrittenCount,
): Promise<void> {
  const times = 'plain' in count ? count.plain : world.profile.lockout.errors + count.besideN;
  const { serial } = world.cast.deviceOf(by);
  for (let n = 0; n < times; n += 1)
    await register(world, by, serial, 'as-printed', { kind: 'wrong' });
}
