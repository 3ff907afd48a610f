import type { Envelope } from '@cucumber/messages';
import { loadSuite } from '../plan/suite';
import type { Parameters } from '../steps/support/parameters-of-run';

/** People, tokens and codes: which ones makes no difference here. */
const SEED = 20190701;

/** Which scenarios are run, and what they are told. */
interface Selected {
  readonly tags: string;
  /** `features/lockout/count.feature:12:34` for scenarios of these lines; all features without. */
  readonly paths?: readonly string[];
  readonly readings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly declared?: Parameters['declared'];
}

/** Runs features in this process against whatever was assembled. */
export type Features = (selected: Selected, listen: (envelope: Envelope) => void) => Promise<void>;

/** Loads features and steps once, for as many runs as are wanted. */
export async function loadFeatures(): Promise<Features> {
  const suite = await loadSuite();
  return ({ tags, paths = ['features/**/*.feature'], readings = {}, declared = {} }, listen) =>
    suite({ tags, paths, seed: SEED, readings, declared }, listen);
}
