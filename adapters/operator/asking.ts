import type { Serial, UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import { OperatorSlip } from '../faults';
import { answered } from './answered';
import type { Desk, Instruction, Left } from './instructions';
import type { CodeSlipKind, Slip } from './slips';
import type { TakesTurns } from './turns';

/** Seconds within which nobody reads and types a code before it changes. */
const HASTE = 10;

/** Answers that are no codes, in a row, before somebody has to look into it. */
const MOST_SLIPS = 5;

/** The time that tokens follow, as the operator's bench sees it. */
export interface TokenClock {
  now(): Promise<Instant>;
  /** Waits, where time passes by itself; sets the clock, where it stands still. */
  setClock(at: Instant): Promise<void>;
  /** Whether it goes on by itself; else it stands still, and can be put back. */
  readonly passes: boolean;
}

/** What codes look like and for how many seconds each is shown. */
export interface CodeForm {
  readonly digits: number;
  readonly stepSeconds: number;
}

/** A token, and whoever has it in their hands. */
export interface Held {
  readonly serial: Serial;
  readonly holder: UserId;
}

type ReadCode = Extract<Instruction, { type: 'ReadCode' }>;

/** What a person read, and in which time step the token showed it. */
interface Read {
  readonly step: number;
  /** Absent where the token shows none. */
  readonly code?: string;
}

/** Asks for codes; waits for the next one rather than haste anybody. */
export class Asking {
  constructor(
    readonly clock: TokenClock,
    private readonly form: CodeForm,
    private readonly log: (slip: Slip) => void,
  ) {}

  /** Asks until what is typed can be the code of one time step; has nobody to itself while it waits. */
  async forCode(turns: TakesTurns, held: Held, before?: CodeSlipKind): Promise<Read> {
    let after = before;
    for (let slips = 0; slips < MOST_SLIPS; slips += after === 'form' ? 1 : 0) {
      await this.#unhurried();
      const found = await turns.take(held.serial, (desk) => this.#once(desk, held, after));
      if (found === 'hasty') continue;
      if (typeof found === 'object') return found;
      after = found;
      this.log({ kind: after, ...held });
    }
    throw new OperatorSlip(
      `${MOST_SLIPS} answers in a row were no code of a token of ${held.holder}`,
    );
  }

  /** Asks once, unless the code is about to change by the time that the person is free. */
  async #once(
    desk: Desk,
    held: Held,
    after: CodeSlipKind | undefined,
  ): Promise<Read | 'hasty' | CodeSlipKind> {
    const from = await this.clock.now();
    if (this.#isHasty(from)) return 'hasty';
    const answer = await answered(desk, this.#instruction(held, from, after), 'Code', 'TooLate');
    const step = this.stepOf(from);
    if (answer.type === 'TooLate' || step !== this.stepOf(await this.clock.now())) return 'late';
    return this.#canBeCode(answer.code) ? { step, ...answer } : 'form';
  }

  /** Of a token that is said to show none, once more: it is easily overlooked. */
  async forCodeIfAny(turns: TakesTurns, held: Held): Promise<Read> {
    const read = await this.forCode(turns, held);
    if (read.code !== undefined) return read;
    const again = await this.forCode(turns, held, 'overlooked');
    if (again.code !== undefined) this.log({ kind: 'overlooked', ...held });
    return again;
  }

  /**
   * Asks whether a token shows what was typed. Throws OperatorSlip unless it does: it names whose token,
   * because the serial in the scenario may be on none.
   */
  async whetherSame(desk: Desk, held: Held, typed: string, step: number): Promise<void> {
    const timing = this.#timing(await this.clock.now(), (step + 1) * this.form.stepSeconds);
    const instruction = { type: 'CompareCode', ...held, typed, ...timing } as const;
    const { token } = await answered(desk, instruction, 'Compared');
    if (token === 'shows-the-same') return;
    this.log({ kind: 'mistyped', ...held });
    throw new OperatorSlip(
      `a code of a token of ${held.holder} was mistyped: the scenario is repeated`,
    );
  }

  stepOf(at: Instant): number {
    return Math.floor(at / this.form.stepSeconds);
  }

  async #unhurried(): Promise<void> {
    const now = await this.clock.now();
    if (this.#isHasty(now)) await this.clock.setClock(this.#changeAfter(now));
  }

  #isHasty(now: Instant): boolean {
    return this.clock.passes && this.#changeAfter(now) - now < HASTE;
  }

  /** When the tokens show the next code. */
  #changeAfter(now: Instant): Instant {
    return (this.stepOf(now) + 1) * this.form.stepSeconds;
  }

  #instruction(held: Held, from: Instant, after: CodeSlipKind | undefined): ReadCode {
    const { digits } = this.form;
    const timing = this.#timing(from, this.#changeAfter(from));
    return { type: 'ReadCode', ...held, digits, ...timing, ...(after ? { after } : {}) };
  }

  #timing(now: Instant, until: Instant): { readonly left?: Left } {
    if (!this.clock.passes || until <= now) return {};
    return { left: { seconds: until - now, of: this.form.stepSeconds } };
  }

  #canBeCode(code: string | undefined): boolean {
    return code === undefined || new RegExp(`^[0-9]{${this.form.digits}}$`).test(code);
  }
}
