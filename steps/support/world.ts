import { World as CucumberWorld } from '@cucumber/cucumber';
import type { SystemUnderTest } from '../../adapters/system-under-test';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Arrangement } from '../../simulator/language/arrangements';
import type { BranchCommand, CustomerCommand, Device } from '../../simulator/language/commands';
import type { Outcome, Result } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { Profile } from '../../simulator/language/profile';
import { addDays, type Instant, instantOf } from '../../simulator/language/time';
import type { View } from '../../simulator/language/views';
import type { WrittenTime } from '../parameters';
import type { Cast } from './cast';
import { KnownTokens } from './known-tokens';
import type { Parameters } from './parameters-of-run';

/** The day on which scenarios play, unless they say otherwise: a Thursday. */
const DAY = '2019-08-01';

/** Before the scenario's day begins, so that its clock need only move forward. */
export const OPENING = instantOf('2019-07-31', '12:00');

const daysAway: Readonly<Record<string, number>> = { 前日: -1, 当日: 0, 翌日: 1, 翌々日: 2 };

/** One scenario's hold on the system under test. */
export class World extends CucumberWorld<Parameters> {
  system!: SystemUnderTest;
  creditUnion!: CreditUnion;
  cast!: Cast;
  /** The answer to the scenario's latest command. */
  outcome: Outcome | undefined;
  /** The latest code that was accepted. */
  lastCode = '';
  /** The screen that was opened last. */
  view: View | undefined;
  /** The token in a user's hand, where it is not their usual one. */
  device: Device | undefined;
  readonly tokens = new KnownTokens();
  /** What the page of an issued software token showed. */
  issued: Result = {};
  day = DAY;

  /** What the credit union prescribes, and what the system under test declares of itself. */
  get profile(): Profile {
    return this.creditUnion.profile;
  }

  /** What the latest command told; empty after a refusal. */
  get result(): Result {
    return this.outcome?.accepted ? this.outcome.result : {};
  }

  /** A customer acts. */
  async perform(command: CustomerCommand): Promise<Outcome> {
    const outcome = await this.system.customer.perform(command);
    if (outcome.accepted && 'otp' in command) this.lastCode = command.otp ?? '';
    this.tokens.performed(command, outcome.accepted);
    this.outcome = outcome;
    return outcome;
  }

  /** The branch desk acts. */
  async atBranch(command: BranchCommand, of: UserId = this.cast.anybody): Promise<void> {
    this.outcome = await this.system.bench.atBranch(command, of);
    this.tokens.atBranch(command, this.outcome.accepted);
  }

  /** A state is brought about by the back door. */
  async arrange(arrangement: Arrangement, of: UserId = this.cast.anybody): Promise<void> {
    await this.system.bench.arrange(arrangement, of);
    this.tokens.arranged(arrangement);
  }

  /** Moves the clock to a written time. */
  async at(time: WrittenTime): Promise<void> {
    await this.system.bench.setClock(this.instant(time));
  }

  /** The instant of a written time, in Japan. */
  instant({ day, time, shift }: WrittenTime): Instant {
    const away = daysAway[day];
    return instantOf(away === undefined ? day : addDays(this.day, away), time) + shift;
  }

  /** Keeps what a system did where no manual says what it should; nothing at all is told, too. */
  record(observed: unknown): void {
    this.note({ observed: observed ?? '(なし)' });
  }

  /** Keeps a fact at the step that runs: it goes into the record, for the report to read. */
  note(fact: object): void {
    this.attach(JSON.stringify(fact), 'application/json');
  }
}
