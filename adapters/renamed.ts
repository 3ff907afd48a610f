import type { UserId } from '../simulator/language/people';

interface Naming {
  readonly by?: UserId;
  readonly user?: UserId;
  readonly users?: readonly UserId[];
}

/** The same command or arrangement, its users called otherwise. */
export function renamed<T extends object>(told: T, nameOf: (id: UserId) => UserId): T {
  const { by, user, users }: Naming = told;
  return {
    ...told,
    ...(by === undefined ? {} : { by: nameOf(by) }),
    ...(user === undefined ? {} : { user: nameOf(user) }),
    ...(users === undefined ? {} : { users: users.map(nameOf) }),
  };
}
