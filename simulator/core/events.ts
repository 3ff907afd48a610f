import type { SoftwarePlan } from '../language/arrangements';
import type { Device } from '../language/commands';
import type { Serial, SessionId, TokenKind, UserId } from '../language/people';
import type { Instant } from '../language/time';
import type { Contract, Session } from './contract';

/** What happened to a contract. Events carry results, so that they replay without clock or profile. */
export type ContractEvent =
  | { type: 'ContractOpened'; contract: Contract }
  | { type: 'OtpTakenUp'; startsAt: Instant }
  | { type: 'SignedIn'; user: UserId; session: Session; sessionId: SessionId | undefined }
  | { type: 'SessionChanged'; user: UserId; session: Session }
  | { type: 'TokenAppliedFor'; user: UserId; kind: TokenKind }
  | { type: 'TokenDispatched'; user: UserId; device: Device }
  | {
      type: 'SoftwareTokenIssued';
      user: UserId;
      supply: SoftwarePlan;
      address: string;
      startPassword: string;
    }
  | { type: 'AppSetUp'; user: UserId }
  | { type: 'TokenRegistered'; user: UserId; serial: Serial }
  | {
      type: 'OtpAccepted';
      user: UserId;
      serial: Serial;
      step: number;
      /** Codes of earlier steps are good no more, so that nobody need know of their use. */
      forgetBefore: number;
      keepsErrors: boolean;
    }
  | { type: 'OtpErred'; user: UserId; serial: Serial }
  | { type: 'UsersStopped'; users: readonly UserId[] }
  | { type: 'UsersUnlocked'; users: readonly UserId[] }
  | {
      type: 'TokenRevoked';
      user: UserId;
      serial?: Serial;
      reissueFrom: Instant;
      retires: boolean;
    }
  | { type: 'TokenRetired'; serial: Serial }
  | { type: 'TokenCancelled'; user: UserId; serial: Serial; reissueFrom: Instant; retires: boolean }
  | { type: 'TransferApproved'; user: UserId }
  | { type: 'MisuseReported'; user: UserId };

export type EventOf<T extends ContractEvent['type']> = Extract<ContractEvent, { type: T }>;
