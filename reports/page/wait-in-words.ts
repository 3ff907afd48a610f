import {
  type ReissueWait,
  reissueWaitSchema,
  type WaitException,
} from '../../simulator/language/reissue-wait';
import { fill, messages, type Words } from './messages';

const { sections } = messages;

/** A wait after revocation or cancellation as a sentence; undefined where the value is none. */
export function waitInWords(value: unknown): Words | undefined {
  const { data: wait } = reissueWaitSchema.safeParse(value);
  return wait && sentence(wait);
}

function sentence(wait: ReissueWait): Words {
  if (wait.after === 'next-day') return sections.waitNextDay;
  const minutes = fill(sections.waitMinutes, { minutes: wait.minutes });
  const exceptions = wait.exceptions.map(exceptionInWords);
  return {
    ja: [minutes, ...exceptions].map(({ ja }) => ja).join('。'),
    en: [minutes, ...exceptions].map(({ en }) => en).join('; '),
  };
}

function exceptionInWords(exception: WaitException): Words {
  const { possible, revokedFrom: from, revokedUntil: until, combine } = exception;
  const when =
    'at' in possible
      ? fill(sections.waitAt, possible)
      : fill(sections.waitMinutes, { minutes: possible.afterMinutes });
  const told = fill(sections.waitException, { from, until, possible: when });
  if (combine === 'override') return told;
  return { ja: told.ja + sections.waitLater.ja, en: told.en + sections.waitLater.en };
}
