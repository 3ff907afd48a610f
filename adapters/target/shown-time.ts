import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { masked } from '../masking';
import type { SystemUnderTest } from '../system-under-test';
import { realClock, type WallClock } from '../wall-clock/clock';
import type { TargetDocument } from './document';
import { backOf } from './doors';
import { type SecretStore, secretsIn } from './secrets';

/** What the back door of a target says of its time. */
export type ShownTime =
  | { readonly now: Instant }
  /** It tells none: `unread` is the reason, in one line without secrets. */
  | { readonly unread: string };

/** The time that a target shows, read through its back door alone; that of the wall where nobody can be asked. */
export async function shownTime(
  document: TargetDocument,
  profile: Profile,
  secrets: SecretStore,
  clock: WallClock = realClock,
): Promise<ShownTime> {
  let known: readonly string[] = [];
  try {
    known = secretsIn(document, secrets);
    const operators = { bench: (system: SystemUnderTest) => system };
    const example = { profile, opening: clock.now() };
    const open = await backOf(document, { secrets, operators, clock, example });
    const { bench, close } = open(example);
    return { now: await bench.now().finally(close) };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { unread: masked(line, known, '‹secret›') };
  }
}
