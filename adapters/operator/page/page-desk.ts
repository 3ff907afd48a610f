import type { Answer, Coming, Desk, Instruction } from '../instructions';
import type { Text } from '../words/text';
import type { Workload } from '../workload';

/** An instruction that waits for its answer. */
interface Pending {
  readonly instruction: Instruction;
  /** When it was given, in milliseconds of the page's clock. */
  readonly since: number;
  readonly resolve: (answer: Answer) => void;
}

/** A desk whose instructions are fetched and answered by a page. */
export class PageDesk implements Desk {
  #pending: Pending | undefined;
  #turn = 0;
  #finished = false;
  #toldSo = false;
  #takeLeave = () => {};

  /** Resolves when the person's page says that everything is done, and stands. */
  readonly left = new Promise<void>((resolve) => {
    this.#takeLeave = resolve;
  });

  /** What will be asked for, by the page's clock. */
  #coming: readonly (Coming & { readonly at: number })[] = [];

  /** What the run will ask for, as far as it was rehearsed. */
  workload: Workload | undefined;

  /** For what everybody waits; told before the next instruction. */
  wait: Text | undefined;

  /** `clock` tells milliseconds of no particular beginning. */
  constructor(private readonly clock: () => number) {}

  ask(instruction: Instruction): Promise<Answer> {
    if (this.#pending) throw new Error('impossible: two instructions at a time');
    this.#turn += 1;
    this.wait = undefined;
    return new Promise((resolve) => {
      this.#pending = { instruction, since: this.clock(), resolve };
    });
  }

  /** The instruction that waits, as it stands now. */
  get instruction(): Instruction | undefined {
    return this.#pending && stillLeft(this.#pending, this.clock());
  }

  /** Changes whenever there is something else to show. */
  get turn(): number {
    return this.#turn;
  }

  /** What the page looks at to know whether it is still the present one. */
  get state(): string {
    const waiting = this.#pending ? '' : (this.wait?.en ?? '');
    return `${this.#turn} ${!this.#pending} ${this.#finished} ${waiting}`;
  }

  /** Instructions that were followed. */
  get answered(): number {
    return this.#pending ? this.#turn - 1 : this.#turn;
  }

  get finished(): boolean {
    return this.#finished;
  }

  /** Answers the instruction of a turn; false when that one was answered already. */
  answer(turn: number, answer: Answer): boolean {
    const pending = this.#pending;
    if (!pending || turn !== this.#turn) return false;
    this.#pending = undefined;
    pending.resolve(answer);
    return true;
  }

  announce(coming: readonly Coming[]): void {
    const at = (seconds: number) => this.clock() + seconds * 1000;
    const told = coming.map((each) => ({ ...each, at: at(each.inSeconds) }));
    this.#coming = [...this.#coming, ...told].toSorted((one, other) => one.at - other.at);
  }

  /** The codes that will be asked for, the next one first, in seconds from now. */
  get coming(): readonly Coming[] {
    const now = this.clock();
    return this.#coming
      .filter(({ at }) => at > now)
      .map(({ serial, holder, at }) => ({
        serial,
        holder,
        inSeconds: Math.ceil((at - now) / 1000),
      }));
  }

  /** The whole page was shown, as it stands now. */
  shown(): void {
    this.#toldSo = this.#finished;
  }

  /** The page that was shown looks whether there is anything else. */
  lookedAt(): void {
    if (this.#toldSo) this.#takeLeave();
  }

  /** Nothing more will be asked. */
  finish(): void {
    this.#finished = true;
  }
}

/** The same instruction with the seconds that are left by now. */
function stillLeft({ instruction, since }: Pending, now: number): Instruction {
  if (!('left' in instruction) || instruction.left === undefined) return instruction;
  const { seconds, of } = instruction.left;
  const passed = Math.floor((now - since) / 1000);
  return { ...instruction, left: { seconds: Math.max(0, seconds - passed), of } };
}
