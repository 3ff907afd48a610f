import type { Command } from '../../simulator/language/commands';
import type { Outcome, Reason } from '../../simulator/language/outcome';
import type { Serial, UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';
import { Freshness } from '../wall-clock/freshness';
import { answered } from './answered';
import { Asking, type TokenClock } from './asking';
import { ForeseenTokens } from './foreseen-tokens';
import { dueBefore } from './foresight';
import type { Operation } from './operation';
import { CodeReading } from './reading';
import { TokensInUse } from './tokens-in-use';

/**
 * What a system may answer to a wrong code: no manual prints a text, one may stand for several fields, and
 * the last wrong code that is borne stops its user.
 */
const blaming: readonly Reason[] = [
  'wrong-otp',
  'malformed-input',
  'wrong-credentials',
  'unknown-serial',
  'stopped',
];

/** The codes of one scenario as a person reads them: now, ahead of an appointment, and once more in doubt. */
export class ScenarioCodes {
  readonly inUse = new TokensInUse();
  readonly foreseen: ForeseenTokens;
  readonly #reading: CodeReading;
  readonly #clock: TokenClock;
  readonly #fresh: Freshness;
  #appointed: Instant | undefined;

  constructor(
    { capabilities, bench }: Pick<SystemUnderTest, 'capabilities' | 'bench'>,
    private readonly operation: Operation,
  ) {
    const { turns, profile, log, foreseen = [] } = operation;
    const passes = capabilities.clock === 'wall-clock';
    this.#clock = { now: bench.now, setClock: bench.setClock, passes };
    this.#reading = new CodeReading(turns, new Asking(this.#clock, profile.verification, log));
    this.foreseen = new ForeseenTokens(foreseen);
    this.#fresh = new Freshness(profile.verification);
  }

  /** Reads ahead what it will be too late for at an appointment, on the way to it. */
  async setClock(at: Instant): Promise<void> {
    for (const { serial, of, from } of await this.#announced(at)) {
      await this.#clock.setClock(from);
      await this.#reading.readAhead({ serial, holder: of });
    }
    await this.#clock.setClock(at);
    this.#fresh.forget();
    this.#reading.newAppointment();
    this.#appointed = at;
  }

  /** The code that a token shows at an instant. CapabilityMissing when a person came too late for it. */
  async codeAt(serial: Serial, holder: UserId, at: Instant): Promise<string | undefined> {
    const asked = await this.#clock.now();
    const code = await this.#reading.codeAt({ serial, holder }, at);
    if (code !== undefined) this.#fresh.read(code, at, asked);
    const late = await this.#late();
    if (late > (this.operation.mayBeLate ?? 0)) throw tooLate(late);
    return code;
  }

  /** The token that a user has in use; the person is asked where nothing tells it. */
  async serialOf(user: UserId): Promise<Serial | undefined> {
    const serial = await this.inUse.of(user, () => this.#asked(user));
    if (serial !== undefined) this.foreseen.named(user, serial);
    return serial;
  }

  /** Whose fault a refused code is. Throws OperatorSlip when it is the person's, TooLate when it is nobody's. */
  async judge(command: Command, outcome: Outcome): Promise<void> {
    const code = 'otp' in command ? command.otp : undefined;
    if (code === undefined) return;
    if (this.#clock.passes) this.#fresh.typed(code, await this.#clock.now());
    if (outcome.accepted) this.#reading.taken(code);
    else if (blaming.includes(outcome.reason)) await this.#reading.calledWrong(code);
  }

  /** Whoever was at the branch comes to the token from there. */
  async comeFromBranch(): Promise<void> {
    if (this.#appointed !== undefined) this.#appointed = await this.#clock.now();
  }

  /** Nothing is kept beyond the scenario. */
  forget(): void {
    this.#reading.forget();
  }

  async #announced(at: Instant) {
    if (!this.#clock.passes) return [];
    const now = await this.#clock.now();
    const { turns, profile } = this.operation;
    const due = dueBefore(at, now, this.foreseen.readable, profile);
    turns.announce(
      due.map(({ serial, of, from }) => ({ serial, holder: of, inSeconds: from - now })),
    );
    return due;
  }

  async #late(): Promise<number> {
    if (!this.#clock.passes || this.#appointed === undefined) return 0;
    return (await this.#clock.now()) - this.#appointed;
  }

  async #asked(user: UserId): Promise<Serial | undefined> {
    const instruction = { type: 'NameToken', user } as const;
    const { turns } = this.operation;
    return (await turns.take(undefined, (desk) => answered(desk, instruction, 'Token'))).serial;
  }
}

function tooLate(seconds: number): CapabilityMissing {
  return new CapabilityMissing(
    'codes',
    `a code at an exact time, for which a person came ${seconds} s late`,
    'a test tool that tells codes, or a clock that can be set, would give it',
  );
}
