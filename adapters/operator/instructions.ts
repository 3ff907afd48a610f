import type { ContractPlan } from '../../simulator/language/arrangements';
import type { BranchCommand } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { Serial, UserId } from '../../simulator/language/people';
import type { Mail } from '../../simulator/language/views';
import type { CopyType, SlipKind } from './slips';

/** For how long a token still shows its code; absent while time stands still. */
export interface Left {
  readonly seconds: number;
  /** For how long it shows each code. */
  readonly of: number;
}

/** One thing that a person at the bench is asked to do or to read, complete in itself. */
export type Instruction = Asked & {
  /** The contract of whoever is concerned, where it is known. */
  readonly within?: string;
  /** What was wrong with what was typed before. */
  readonly after?: SlipKind;
};

/** An instruction whose answer is copied from somewhere. */
export type Copying = Extract<Instruction, { type: 'NameToken' | 'ReadMails' | 'ServeAtBranch' }>;

/** An instruction to set up what a person is told; nobody but they can see that it is so. */
export type Preparing = Extract<Instruction, { type: 'PrepareContract' }>;

type Asked =
  | { type: 'PrepareContract'; contract: ContractPlan }
  | {
      type: 'ReadCode';
      serial: Serial;
      holder: UserId;
      /** How many digits the code has. */
      digits: number;
      left?: Left;
    }
  | {
      type: 'CompareCode';
      serial: Serial;
      holder: UserId;
      /** What was typed: for the eyes of who typed it alone. */
      typed: string;
      left?: Left;
    }
  | { type: 'NameToken'; user: UserId }
  | { type: 'ReadMails'; user: UserId }
  | { type: 'ServeAtBranch'; command: BranchCommand; of: UserId }
  | { type: 'ConfirmContract'; of: Preparing }
  | {
      type: 'ConfirmCopy';
      of: Copying;
      /** What was copied, as it was understood. */
      copied: Copy;
    };

export type InstructionType = Instruction['type'];

/** What comes back from the person. */
export type Answer =
  | { type: 'Done' }
  /** Without a code: the token shows none. */
  | { type: 'Code'; code?: string }
  /** The code changed before it was typed. */
  | { type: 'TooLate' }
  | { type: 'Compared'; token: 'shows-the-same' | 'shows-another' | 'cannot-tell' }
  /** Without a serial: the user has no token in use. */
  | { type: 'Token'; serial?: Serial }
  | { type: 'Mails'; mails: readonly Mail[] }
  | { type: 'Outcome'; outcome: Outcome }
  | { type: 'Confirmed'; as: 'right' | 'wrong' }
  | { type: 'CannotBeDone'; because: string };

/** What a person copied, and is read back. */
export type Copy = Extract<Answer, { type: CopyType }>;

/** A code that will be asked for, as far as is known beforehand. */
export interface Coming {
  readonly serial: Serial;
  readonly holder: UserId;
  /** Seconds from now. */
  readonly inSeconds: number;
}

/** Where instructions are read and answers given: a page, a terminal, or a robot in tests. */
export interface Desk {
  ask(instruction: Instruction): Promise<Answer>;
  /** Tells which codes will be asked for, so that their tokens are at hand. */
  announce?(coming: readonly Coming[]): void;
}
