import type { Instant } from '../../simulator/language/time';
import { CapabilityMissing } from '../faults';
import type { Asking, Held } from './asking';
import type { TakesTurns } from './turns';

/** A code that was read from a token: kept for its scenario alone, told to nobody. */
interface Reading {
  readonly held: Held;
  readonly step: number;
  readonly code: string;
  /** Between two settings of the clock the scenario's time is one and the same. */
  readonly appointment: number;
  /** Read beforehand, for an appointment at which it will be too late. */
  readonly ahead: boolean;
  /** How it is known to be what the token showed: a product that takes any code proves nothing. */
  sure?: 'taken' | 'compared';
}

/** The codes that a person reads for one scenario, and who erred when one of them is refused. */
export class CodeReading {
  #readings: readonly Reading[] = [];
  #appointment = 0;

  constructor(
    private readonly turns: TakesTurns,
    private readonly asking: Asking,
  ) {}

  /** The code of a token at an instant; undefined while it shows none. */
  async codeAt(held: Held, at: Instant): Promise<string | undefined> {
    const { clock, stepOf } = this.#time();
    const now = await clock.now();
    const known = this.#known(held, at, now);
    if (known) return known.code;
    if (stepOf(at) === stepOf(now)) return this.#read(held, false);
    if (clock.passes) throw anotherTime(at < now);
    await clock.setClock(at);
    const code = await this.#read(held, false);
    await clock.setClock(now);
    return code;
  }

  /** Reads for later. It is compared at once: the token will show another code when it is entered. */
  async readAhead(held: Held): Promise<void> {
    const code = await this.#read(held, true);
    if (code !== undefined) await this.calledWrong(code);
  }

  /** A code was taken: the token showed it. */
  taken(code: string): void {
    for (const reading of this.#unsure(code)) reading.sure = 'taken';
  }

  /** A code was called wrong. Throws OperatorSlip when it is not what the token showed. */
  async calledWrong(code: string): Promise<void> {
    for (const reading of this.#unsure(code)) await this.#makeSure(reading);
  }

  /** The scenario's clock is set: what was read before is of another time. */
  newAppointment(): void {
    this.#appointment += 1;
  }

  /** Nothing is kept beyond the scenario. */
  forget(): void {
    this.#readings = [];
  }

  async #read(held: Held, ahead: boolean): Promise<string | undefined> {
    const { step, code } = await this.asking.forCodeIfAny(this.turns, held);
    if (code === undefined) return undefined;
    const reading = { held, step, code, ahead, appointment: this.#appointment };
    const differing = this.#readings.filter((each) => differs(each, reading));
    this.#readings = [...this.#readings, reading];
    // A token shows one code in one time step: of two, one was mistyped, whatever the product does.
    if (differing.length > 0)
      for (const each of [reading, ...differing]) await this.#makeSure(each);
    return code;
  }

  async #makeSure(reading: Reading): Promise<void> {
    const { held, code, step, sure } = reading;
    if (sure === 'compared') return;
    await this.turns.take(held.serial, (desk) => this.asking.whetherSame(desk, held, code, step));
    reading.sure = 'compared';
  }

  #unsure(code: string): readonly Reading[] {
    return this.#readings.filter((each) => each.code === code && !each.sure);
  }

  /** What was read before serves where the token could not be asked again, or need not be. */
  #known({ serial }: Held, at: Instant, now: Instant): Reading | undefined {
    const { stepOf } = this.#time();
    const serves = ({ ahead, appointment }: Reading) =>
      ahead || appointment === this.#appointment || stepOf(at) < stepOf(now);
    return this.#readings.find(
      (each) => each.held.serial === serial && each.step === stepOf(at) && serves(each),
    );
  }

  #time() {
    return { clock: this.asking.clock, stepOf: (at: Instant) => this.asking.stepOf(at) };
  }
}

function differs(one: Reading, other: Reading): boolean {
  return (
    one.held.serial === other.held.serial && one.step === other.step && one.code !== other.code
  );
}

function anotherTime(past: boolean): CapabilityMissing {
  return new CapabilityMissing(
    'codes',
    `the code of a ${past ? 'past' : 'future'} minute`,
    'a test tool that tells codes of any time would give it; a person reads the present one alone',
  );
}
