import { stringify } from 'csv-stringify/sync';
import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Results } from '../results';
import { attemptsTold, retriedOf } from '../retries';

/**
 * The requirements with their verdicts as CSV: with a byte-order mark, so that Excel shows the
 * Japanese, and with formulas defused, so that no cell of a foreign system runs there.
 */
export function requirementsCsv(results: Results, unions: readonly CreditUnion[]): string {
  const retried = retriedOf(results);
  const verdicts = new Map(results.results.map((result) => [result.requirement, result]));
  const rows = unions.flatMap(({ id, catalogue }) =>
    catalogue.requirements.map((requirement) => {
      const result = verdicts.get(requirement.id);
      return {
        credit_union: id,
        requirement: requirement.id,
        verdict: result?.verdict ?? '',
        reason: result?.reason ?? '',
        kind: requirement.kind,
        basis: requirement.basis,
        place: requirement.place,
        ja: requirement.ja,
        en: requirement.en,
        proof: result?.proof.level ?? '',
        refusals: result?.proof.refusals ?? 0,
        refusals_with_twin: result?.proof.twinned ?? 0,
        scenarios: result?.scenarios.length ?? 0,
        retried: result ? retried(result).map(attemptsTold).join('; ') : '',
      };
    }),
  );
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
