import type { ContractPlan } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import { type CalendarDay, type Instant, instantOf } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';

/** A day on which one-time passwords begin; `none` where they were not applied for. */
type Start = CalendarDay | 'none';

const DAY = 86_400;

/** A contract that was prepared by hand, as far as this goes. */
interface Dated {
  readonly id: string;
  readonly startDate?: Start | undefined;
}

/** When one-time passwords begin in the contracts of a scenario, and in the prepared ones in their place. */
export class StartDates {
  /** The contract of each user whom a scenario knows. */
  readonly #contracts = new Map<UserId, string>();
  readonly #differing = new Map<
    string,
    { readonly planned: Start; readonly own: Start | undefined }
  >();

  /** A prepared contract stands for a planned one; for another one than before, where it is opened anew. */
  play({ users, startDate: planned = 'none' }: ContractPlan, { id, startDate: own }: Dated): void {
    for (const user of users) this.#contracts.set(user.id, id);
    if (planned === own) this.#differing.delete(id);
    else this.#differing.set(id, { planned, own });
  }

  /** The scenario has a user's contract begin on a day, by a state brought about; no act does so that is let through. */
  begin(of: UserId): void {
    const contract = this.#contracts.get(of);
    if (contract !== undefined) this.#differing.delete(contract);
  }

  /** Refuses to go on where it matters when it begins, and the prepared contract begins at another time. */
  check(now: Instant): void {
    const other = [...this.#differing.values()].find(
      ({ planned, own }) => !hasBegun(planned, now) || (own !== undefined && !hasBegun(own, now)),
    );
    if (!other) return;
    throw new CapabilityMissing(
      'accounts',
      other.planned === 'none'
        ? 'a contract that has not applied for one-time passwords'
        : `a contract whose start date is ${other.planned}`,
      'a prepared contract with this startDate, or a back door that opens contracts, would give it',
    );
  }
}

/** Whether it began so long ago that the day does not matter any more. */
function hasBegun(start: Start, now: Instant): boolean {
  return start !== 'none' && now >= instantOf(start) + DAY;
}
