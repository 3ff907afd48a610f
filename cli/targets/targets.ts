import type * as Target from './target';

/** What is known of targets, loaded only when one is named: a run of the simulator does not wait for it. */
export const targets = (): typeof Target => require('./target');
