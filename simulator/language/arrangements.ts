import type { Device } from './commands';
import type { Role, Serial, UserId } from './people';
import type { CalendarDay, Instant } from './time';

/** What a user chooses when they have a software token issued to their phone. */
export interface AppPlan {
  /** Where the mail goes that brings it. */
  readonly address: string;
  readonly startPassword: string;
}

/** A user as a test bench has them set up. */
export interface UserPlan {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly loginId: string;
  readonly certificate: string;
  readonly password: string;
  readonly confirmationPassword: string;
  /** Absent: no phone of theirs was prepared. */
  readonly app?: AppPlan;
}

/** A software token that the system may hand out, with what the bank's page shows for it. */
export interface SoftwarePlan {
  readonly device: Device;
  readonly serviceId: string;
  readonly appUserId: string;
  readonly url: string;
}

/** A contract as a test bench has it set up: users without tokens. */
export interface ContractPlan {
  readonly id: string;
  readonly users: readonly UserPlan[];
  readonly software: readonly SoftwarePlan[];
  /** Absent: one-time passwords were not taken up. */
  readonly startDate?: CalendarDay;
}

/** A state brought about by the back door, so that a scenario can start from it. */
export type Arrangement =
  | { type: 'TokenDelivered'; user: UserId; device: Device }
  | { type: 'TokenInUse'; user: UserId; device: Device }
  | { type: 'TokenShared'; user: UserId; serial: Serial }
  | { type: 'UserStopped'; users: readonly UserId[] }
  | { type: 'TokenRevokedAt'; user: UserId; at: Instant }
  | { type: 'StartDate'; day: CalendarDay };
