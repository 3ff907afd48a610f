/**
 * Lets so many work at a time; who comes back from a wait goes before who has not begun. `idle` hears
 * when nobody works any more.
 */
export class Turns {
  readonly #returning: (() => void)[] = [];
  readonly #beginning: (() => void)[] = [];

  readonly #all: number;

  constructor(
    private free: number,
    private readonly idle: () => void = () => {},
  ) {
    this.#all = free;
  }

  /** Does work when it is one's turn to begin; it is somebody else's when the work is over, or has failed. */
  async taken<T>(work: () => Promise<T>): Promise<T> {
    await this.#queued(this.#beginning);
    try {
      return await work();
    } finally {
      this.#end();
    }
  }

  /** Gives the turn to somebody else while one waits, and takes one again afterwards. */
  async whileWaiting(wait: () => Promise<void>): Promise<void> {
    this.#end();
    try {
      await wait();
    } finally {
      await this.#queued(this.#returning);
    }
  }

  #end(): void {
    const next = this.#returning.shift() ?? this.#beginning.shift();
    if (next) {
      next();
      return;
    }
    this.free += 1;
    if (this.free === this.#all) this.idle();
  }

  async #queued(queue: (() => void)[]): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((called) => queue.push(called));
  }
}
