/** Lets so many work at a time; who comes back from a wait goes before who has not begun. */
export class Turns {
  readonly #returning: (() => void)[] = [];
  readonly #beginning: (() => void)[] = [];

  constructor(private free: number) {}

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
    if (next) next();
    else this.free += 1;
  }

  async #queued(queue: (() => void)[]): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((called) => queue.push(called));
  }
}
