import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages';
import { z } from 'zod';
import type { TokensSpent } from '../adapters/target/handed-over';
import type { Serial } from '../simulator/language/people';
import type { Record } from './record';

/** What a run has used up that nobody uses again, as its record notes it beside the scenarios. */
const spentSchema = z.union([
  z.strictObject({ accounts: z.array(z.string()).readonly() }),
  z.strictObject({ token: z.string() }),
]);
type Spent = z.infer<typeof spentSchema>;

function noted(spent: Spent): Envelope {
  return {
    attachment: {
      body: JSON.stringify(spent),
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      mediaType: 'application/json',
    },
  };
}

function spentIn(record: readonly Envelope[]): readonly Spent[] {
  const ofTheRun = record.flatMap(({ attachment }) =>
    attachment && attachment.testCaseStartedId === undefined ? attachment : [],
  );
  return ofTheRun.map(({ body }) => spentSchema.parse(JSON.parse(body)));
}

/** Stands in the record before a scenario that prepared accounts serve. */
export function accountsTaken(accounts: readonly string[]): Envelope {
  return noted({ accounts });
}

/** The prepared accounts that scenarios of a record were served by. */
export function accountsSpent(record: readonly Envelope[]): ReadonlySet<string> {
  return new Set(spentIn(record).flatMap((each) => ('accounts' in each ? each.accounts : [])));
}

function tokensIn(record: readonly Envelope[]): Serial[] {
  return spentIn(record).flatMap((each) => ('token' in each ? each.token : []));
}

/** The tokens that were handed over in a run, in any session of it; each stands in its record as soon as it is. */
export function tokensSpent(record: Record): TokensSpent {
  const spent = new Set(tokensIn(record.kept));
  return {
    has: (serial) => spent.has(serial),
    add: (token) => {
      spent.add(token);
      record.append([noted({ token })]);
    },
  };
}
