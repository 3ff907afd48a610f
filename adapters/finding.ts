/** What a check of a target found, before any test. */
export interface Finding {
  readonly check: string;
  /** `fault`: no run makes sense; `warning`: a run will be incomplete, or may surprise; `untried`: nobody looked. */
  readonly level: 'ok' | 'warning' | 'fault' | 'untried';
  readonly told: string;
  /** What to do about it. */
  readonly mend?: string;
  /** File of the configuration that it is about; target.yaml where none is named. */
  readonly file?: string;
  /** Keys to the value in that file. */
  readonly path: readonly string[];
}
