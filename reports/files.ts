import type { CreditUnion } from '../fixtures/credit-unions';
import { requirementsCsv } from './formats/csv';
import { earlJson } from './formats/earl';
import { junitXml } from './formats/junit';
import type { Enclosures } from './page/enclosures';
import { conformancePage } from './page/page';
import type { Results } from './results';

/** Every file that is made from results, by its name. */
export function filesOf(
  results: Results,
  unions: readonly CreditUnion[],
  enclosed: Enclosures = {},
): Readonly<Record<string, string>> {
  return {
    'results.json': `${JSON.stringify(results, null, 2)}\n`,
    'index.html': conformancePage(results, unions, enclosed),
    'junit.xml': junitXml(results, unions),
    'earl.jsonld': earlJson(results),
    'requirements.csv': requirementsCsv(results, unions),
  };
}
