import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { UserId } from '../../simulator/language/people';
import type { Mail } from '../../simulator/language/views';
import type { Cast } from './cast';

/** The mails to the phone of one user, oldest first: a mailbox is that of the whole company. */
export async function mailsTo(
  user: UserId,
  { bench }: Pick<SystemUnderTest, 'bench'>,
  cast: Pick<Cast, 'appOf'>,
): Promise<readonly Mail[]> {
  const { address } = cast.appOf(user);
  return (await bench.mailbox(user)).filter(({ to }) => to === address);
}
