import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCreditUnions } from '../../fixtures/credit-unions';
import { evidenceFiles } from '../../reports/evidence';
import { filesOf } from '../../reports/files';
import type { Recording } from '../../reports/messages';
import type { Results, RunFacts } from '../../reports/results';
import { strayScenario } from '../../reports/strays';
import { resultsOf } from '../../reports/summary';
import { InputError } from '../../simulator/language/input';
import { BASELINE, baselineIn } from '../selection/baseline';
import type { Selection } from '../selection/selection';

/** Makes results and reports from a recording, and writes them into the folder of its run. */
export function reported(
  recording: Recording,
  facts: RunFacts,
  selection: Selection,
  folder: string,
): Results {
  const [fault] = recording.parseErrors;
  if (fault) throw new InputError(`${fault.source.uri}: ${fault.message.split('\n')[0] ?? ''}`);
  const stray = strayScenario(recording, allCreditUnions());
  if (stray !== undefined) throw new InputError(stray);
  const catalogues = selection.creditUnions.map(({ catalogue }) => catalogue);
  const results = resultsOf(recording, catalogues, facts);
  if (selection.baseline !== undefined) copyFileSync(selection.baseline, join(folder, BASELINE));
  const deviations = baselineIn(selection.baseline, allCreditUnions());
  const files = filesOf(results, selection.creditUnions, { deviations });
  for (const [name, content] of [...Object.entries(files), ...evidenceFiles(recording)])
    writeFileSync(join(folder, name), content);
  return results;
}
