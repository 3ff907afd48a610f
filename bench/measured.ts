/** A figure beside its baseline, measured in turns in one run: machines are shared and noisy. */
export interface Measured {
  readonly what: string;
  readonly figure: string;
  readonly baseline: string;
  readonly ratio: number;
  readonly limit: number;
}
