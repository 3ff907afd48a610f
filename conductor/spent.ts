import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages';
import { z } from 'zod';
import type { TokensSpent } from '../adapters/target/handed-over';
import type { ScenarioId } from '../plan/suite';
import type { Serial } from '../simulator/language/people';
import type { Record } from './record';

/** What a run has used up that nobody uses again, as its record notes it beside the scenarios. */
const spentSchema = z.union([
  z.strictObject({ accounts: z.array(z.string()).readonly(), by: z.string() }),
  z.strictObject({ token: z.string() }),
]);
type Spent = z.infer<typeof spentSchema>;

/** Prepared accounts, and the scenario that they serve. */
export interface Taken {
  readonly accounts: readonly string[];
  readonly by: ScenarioId;
}

function noted(spent: Spent): Envelope {
  return {
    attachment: {
      body: JSON.stringify(spent),
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      mediaType: 'application/json',
    },
  };
}

function spentIn({ attachment }: Envelope): Spent | undefined {
  const isOfTheRun = attachment && attachment.testCaseStartedId === undefined;
  return isOfTheRun ? spentSchema.parse(JSON.parse(attachment.body)) : undefined;
}

/** The prepared accounts of which an envelope says that they serve a scenario from now on. */
export function takenIn(envelope: Envelope): Taken | undefined {
  const spent = spentIn(envelope);
  return spent && 'accounts' in spent ? spent : undefined;
}

/** Stands in the record before a scenario that prepared accounts serve. */
export function accountsTaken(taken: Taken): Envelope {
  return noted(taken);
}

/** The prepared accounts that scenarios of a record were served by. */
export function accountsSpent(record: readonly Envelope[]): ReadonlySet<string> {
  return new Set(record.flatMap((each) => takenIn(each)?.accounts ?? []));
}

function tokensIn(record: readonly Envelope[]): Serial[] {
  return record.flatMap((each) => {
    const spent = spentIn(each);
    return spent && 'token' in spent ? spent.token : [];
  });
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
