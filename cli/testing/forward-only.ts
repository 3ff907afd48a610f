import { resolve } from 'node:path';

/**
 * The text of a vendor's module: the reference simulator with one clock for all scenarios and sessions, kept
 * in a file as an epoch second. It throws when somebody would set it back. `project` is where the suite lies.
 */
export function forwardOnlyVendor(clock: string, project = ''): string {
  return `
const { readFileSync, writeFileSync } = require('node:fs');
const { referenceSystem } = require(${JSON.stringify(resolve(project, 'adapters', 'memory'))});
const clock = ${JSON.stringify(resolve(clock))};
const shown = () => Number(readFileSync(clock, 'utf8'));
module.exports = (profile) => {
  const system = referenceSystem(profile, shown());
  const timely = (door) =>
    Object.fromEntries(
      Object.entries(door).map(([name, act]) => [
        name,
        async (...asked) => {
          await system.bench.setClock(shown());
          return act(...asked);
        },
      ]),
    );
  const setClock = async (at) => {
    if (at < shown()) throw new Error('it was to go back');
    writeFileSync(clock, String(at));
  };
  const bench = { ...timely(system.bench), now: async () => shown(), setClock };
  return { customer: timely(system.customer), bench, close: async () => {} };
};`;
}
