import type { Arrangement, ContractPlan } from '../simulator/language/arrangements';
import type { BranchCommand, CustomerCommand } from '../simulator/language/commands';
import type { Outcome } from '../simulator/language/outcome';
import type { Serial, UserId } from '../simulator/language/people';
import type { Instant } from '../simulator/language/time';
import type { Mail, View, ViewName } from '../simulator/language/views';
import type { Finding } from './finding';

/** What a test bench can do with a system. The suite asks; an adapter never decides what is tested. */
export interface Capabilities {
  /**
   * `set`: it stands where it is set; `forward-only`: it can be moved on, and runs; `wall-clock`: time
   * passes by itself and nobody can move it.
   */
  readonly clock: 'set' | 'forward-only' | 'wall-clock';
  /** How the code of a token becomes known; `shown`: of the present only, `operator`: read by a person. */
  readonly codes: 'secret' | 'shown' | 'operator' | 'none';
  /** `pool`: contracts were prepared by hand, and each serves one scenario. */
  readonly accounts: 'create' | 'pool' | 'none';
  /** Whether the back door brings states about; else acts of customers and of the branch do. */
  readonly arrangements: boolean;
  readonly mailbox: boolean;
  readonly branchDesk: boolean;
  readonly views: boolean;
}

/** All that a bench can be able to do, as it is where the system is at hand. */
export const everyCapability: Capabilities = {
  clock: 'set',
  codes: 'secret',
  accounts: 'create',
  arrangements: true,
  mailbox: true,
  branchDesk: true,
  views: true,
};

/** A file that shows how the system was. */
export interface Evidence {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** Any system as the suite sees it, through two doors. A user's id is unique in all its contracts. */
export interface SystemUnderTest {
  readonly capabilities: Capabilities;
  /** The door of a customer: what is under test. */
  readonly customer: {
    perform(command: CustomerCommand): Promise<Outcome>;
    /** What this user sees; undefined where the system has no such screen for them. */
    see(view: ViewName, as: UserId): Promise<View | undefined>;
  };
  /** The back door: arranges and reads, never acts for a customer. */
  readonly bench: {
    openContract(plan: ContractPlan): Promise<void>;
    arrange(arrangement: Arrangement, of: UserId): Promise<void>;
    setClock(at: Instant): Promise<void>;
    now(): Promise<Instant>;
    /** The code a token shows at an instant; undefined while it shows none. */
    codeOf(serial: Serial, of: UserId, at: Instant): Promise<string | undefined>;
    /** The token a user has in use, or is to confirm. */
    serialOf(user: UserId): Promise<Serial | undefined>;
    mailbox(of: UserId): Promise<readonly Mail[]>;
    /** The branch desk; `of` names a user of the contract concerned. */
    atBranch(command: BranchCommand, of: UserId): Promise<Outcome>;
  };
  /** What can be seen of the system now, its secrets masked; a door without pages has nothing to show. */
  evidence?(): Promise<readonly Evidence[]>;
  /**
   * Whether what the adapter knows of the system fits it, seen by a user who is signed in: where they
   * are, or wherever they can go. It changes nothing but that they are signed out after a whole look.
   */
  examine?(as: UserId, extent: 'here' | 'everywhere'): Promise<readonly Finding[]>;
  close(): Promise<void>;
}
