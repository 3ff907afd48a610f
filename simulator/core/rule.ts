import type { Command } from '../language/commands';
import type { Reason, Result } from '../language/outcome';
import type { Profile } from '../language/profile';
import type { Instant } from '../language/time';
import type { Contract } from './contract';
import type { ContractEvent } from './events';

/** Everything a rule may look at. */
export interface Context<C extends Command = Command> {
  readonly command: C;
  readonly contract: Contract;
  readonly profile: Profile;
  readonly now: Instant;
  /** Time step of the command's code on the token concerned; undefined when it matches none. */
  readonly codeStep: number | undefined;
}

/** One reason to refuse. Guards are asked in order: the first that refuses names the reason. */
export interface Guard<in C extends Command = Command> {
  /** `chapter.what-it-protects`; requirement catalogues name it. */
  readonly id: string;
  readonly reason: Reason;
  readonly refuses: (context: Context<C>) => boolean;
  /** What a refusal leaves behind, such as a counted error. */
  readonly consequence?: (context: Context<C>) => readonly ContractEvent[];
}

/** What an accepted command brings about. */
export interface Effect {
  readonly events: readonly ContractEvent[];
  readonly result: Result;
}

/** How one command is decided: down the guards, then the effect. */
export interface Rule<in C extends Command = Command> {
  readonly guards: readonly Guard<C>[];
  readonly effect: (context: Context<C>) => Effect;
}

/** An effect that changes nothing and shows nothing. */
export const nothing: Effect = { events: [], result: {} };
