import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Requirement } from '../../fixtures/requirements';
import type { RequirementResult, Results, Verdict } from '../results';
import { attemptsTold, retriedOf } from '../retries';

/** What JUnit calls a verdict; absent where a test case simply succeeds. */
const elements: Partial<Record<Verdict, 'failure' | 'error' | 'skipped'>> = {
  failed: 'failure',
  broken: 'error',
  // Skips read as green everywhere: what was not tested is an error.
  notTested: 'error',
  notApplicable: 'skipped',
  notCheckable: 'skipped',
};

/** JUnit XML with each requirement as a test case, for the CI servers that read it. */
export function junitXml(results: Results, unions: readonly CreditUnion[]): string {
  const suites = (
    <testsuites name={`otp-conformance: ${results.outcome}`}>
      {unions.map((union) => (
        <Suite union={union} results={results} />
      ))}
    </testsuites>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`;
}

function Suite({ union, results }: { union: CreditUnion; results: Results }) {
  const own = results.results.filter(({ creditUnion }) => creditUnion === union.id);
  const as = (element: string) => own.filter(({ verdict }) => elements[verdict] === element).length;
  const requirements = new Map(union.catalogue.requirements.map((each) => [each.id, each]));
  const retried = retriedOf(results);
  return (
    <testsuite
      name={union.id}
      tests={own.length}
      failures={as('failure')}
      errors={as('error')}
      skipped={as('skipped')}
    >
      {own.map((result) => (
        <TestCase
          result={result}
          attempts={retried(result).map(attemptsTold)}
          requirement={requirements.get(result.requirement)}
        />
      ))}
    </testsuite>
  );
}

interface Case {
  readonly result: RequirementResult;
  readonly attempts: readonly string[];
  readonly requirement: Requirement | undefined;
}

function TestCase({ result, attempts, requirement }: Case) {
  const { requirement: id, creditUnion, verdict, reason, scenarios } = result;
  const Verdict = elements[verdict];
  const message = printable(`${verdict}: ${reason ?? requirement?.place ?? ''}`);
  const told = [...(verdict === 'observed' ? [message] : []), ...scenarios, ...attempts];
  return (
    <testcase classname={`${creditUnion}.${id}`} name={printable(`${id} ${requirement?.ja ?? ''}`)}>
      {Verdict && <Verdict type={verdict} message={message} />}
      {told.length > 0 && <system-out>{printable(told.join('\n'))}</system-out>}
    </testcase>
  );
}

/** Without what XML 1.0 cannot carry at all: control characters, non-characters, half surrogates. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '�');
}
