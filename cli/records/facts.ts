import cucumber from '@cucumber/cucumber/package.json';
import type { RunFacts } from '../../reports/results';
import type { Selection } from '../selection/selection';
import { suiteVersion } from '../selection/suite-version';
import { targets } from '../targets/targets';

/** What is under test, as the report says it. */
const systems: Readonly<Record<Selection['door'], string>> = {
  memory: 'reference simulator, in memory',
  web: 'reference simulator, as a website through a browser',
};

/** What a run of this selection begins with. */
export function factsOf(selection: Selection): RunFacts {
  const { creditUnions, chapter, requirement, shard, seed, readings, target } = selection;
  const declaration = target && targets().declarationOf(target.document.target);
  return {
    suite: suiteVersion(),
    versions: { node: process.versions.node, cucumber: cucumber.version },
    system: declaration
      ? `${declaration.vendor} ${declaration.name} ${declaration.version}`
      : systems[selection.door],
    seed,
    startedAt: new Date().toISOString(),
    selection: {
      creditUnions: creditUnions.map(({ id }) => id),
      ...(chapter === undefined ? {} : { chapter }),
      ...(requirement === undefined ? {} : { requirement }),
      ...(shard === undefined ? {} : { shard }),
    },
    readings: structuredClone(readings) as RunFacts['readings'],
    ...(declaration === undefined ? {} : { declaration }),
  };
}
