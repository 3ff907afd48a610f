import type { BranchCommand, Device } from '../../simulator/language/commands';
import type { Outcome } from '../../simulator/language/outcome';
import type { Serial, TokenKind, UserId } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import { answerOf, type Form, formSchema } from './answers';
import { type Clumsiness, copiedClumsily, isCareless, typedClumsily } from './clumsiness';
import { mailForm, outcomeForm } from './copying';
import type { Answer, Desk, Instruction } from './instructions';
import { isUnnamed } from './unnamed-token';

type Asked<T extends Instruction['type']> = Extract<Instruction, { type: T }>;
type Bench = SystemUnderTest['bench'];

/**
 * A person made of code, with the real things in its hands: tokens, phone, the branch's terminal.
 * It answers from a system that the suite cannot reach but through it. `drawer` has the branch's tokens.
 */
export function robotOperator(
  { bench }: SystemUnderTest,
  clumsiness?: Clumsiness,
  drawer: (kind: TokenKind) => Device = emptyDrawer,
): Desk {
  const robot = new Robot(bench, clumsiness, drawer);
  return { ask: (instruction) => robot.follow(instruction) };
}

class Robot {
  /** The codes that it saw on each token. */
  readonly #seen = new Map<Serial, Set<string>>();
  /** What there was to copy, as it still lies before the robot: nothing is done twice for a copy. */
  #before: Form | undefined;

  constructor(
    private readonly bench: Bench,
    private readonly clumsiness: Clumsiness | undefined,
    private readonly drawer: (kind: TokenKind) => Device,
  ) {}

  async follow(instruction: Instruction): Promise<Answer> {
    const { bench } = this;
    switch (instruction.type) {
      case 'PrepareContract':
        return this.#prepare(instruction);
      case 'ConfirmContract':
        return { type: 'Confirmed', as: this.#isCareless() ? 'wrong' : 'right' };
      case 'ReadCode':
        return this.#read(instruction);
      case 'CompareCode':
        return this.#compare(instruction);
      case 'NameToken':
        return this.#copy(instruction, async () => {
          const serial = (await bench.serialOf(instruction.user)) ?? '';
          return { type: 'Token', serial };
        });
      case 'ReadMails':
        return this.#copy(instruction, async () => mailForm(await bench.mailbox(instruction.user)));
      case 'ServeAtBranch': {
        const { command, of } = instruction;
        return this.#copy(instruction, async () =>
          outcomeForm(command, await this.#serve(command, of)),
        );
      }
      case 'ConfirmCopy':
        return { type: 'Confirmed', as: this.#isAsSeen(instruction.copied) ? 'right' : 'wrong' };
    }
  }

  async #prepare({ contract, after }: Asked<'PrepareContract'>): Promise<Answer> {
    if (after === undefined) await this.bench.openContract(contract);
    return { type: 'Done' };
  }

  #isCareless(): boolean {
    return this.clumsiness !== undefined && isCareless(this.clumsiness);
  }

  async #read({ serial, holder }: Asked<'ReadCode'>): Promise<Answer> {
    const { bench, clumsiness } = this;
    const code = await bench.codeOf(serial, holder, await bench.now());
    if (code === undefined) return { type: 'Code' };
    this.#seen.set(serial, new Set([...(this.#seen.get(serial) ?? []), code]));
    return { type: 'Code', code: clumsiness ? typedClumsily(code, clumsiness) : code };
  }

  #compare({ serial, typed }: Asked<'CompareCode'>): Answer {
    const isSame = this.#seen.get(serial)?.has(typed) ?? false;
    return { type: 'Compared', token: isSame ? 'shows-the-same' : 'shows-another' };
  }

  async #copy({ after }: Instruction, look: () => Promise<Form>): Promise<Answer> {
    const there = after === 'miscopied' && this.#before ? this.#before : await look();
    this.#before = there;
    return typedInto(this.clumsiness ? copiedClumsily(there, this.clumsiness) : there);
  }

  #isAsSeen(copied: Answer): boolean {
    const before = this.#before && typedInto(this.#before);
    return JSON.stringify(copied) === JSON.stringify(before);
  }

  /** The branch hands over a token of its own where it may be any, and tells what is printed on it. */
  async #serve(command: BranchCommand, of: UserId): Promise<Outcome> {
    const { bench } = this;
    if (!('device' in command) || !isUnnamed(command.device)) return bench.atBranch(command, of);
    const device = this.drawer(command.device.kind);
    const outcome = await bench.atBranch({ ...command, device }, of);
    const { serial, expiresAt } = device;
    return outcome.accepted
      ? { accepted: true, result: { ...outcome.result, serial, expiresAt } }
      : outcome;
  }
}

function emptyDrawer(kind: TokenKind): never {
  throw new Error(`impossible: nobody gave the robot a token of kind ${kind}`);
}

/** What comes of a filled form, by the way that a person's answers take. */
function typedInto(form: Form): Answer {
  return answerOf(formSchema.parse(form));
}
