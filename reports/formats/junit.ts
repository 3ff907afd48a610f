import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
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
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: `otp-conformance: ${results.outcome}`,
  });
  const retried = retriedOf(results);
  for (const union of unions) suite(root, union, results, retried);
  return root.end({ prettyPrint: true });
}

function suite(
  root: XMLBuilder,
  { id, catalogue }: CreditUnion,
  { results }: Results,
  retried: ReturnType<typeof retriedOf>,
): void {
  const own = results.filter(({ creditUnion }) => creditUnion === id);
  const as = (element: string) => own.filter(({ verdict }) => elements[verdict] === element).length;
  const element = root.ele('testsuite', {
    name: id,
    tests: own.length,
    failures: as('failure'),
    errors: as('error'),
    skipped: as('skipped'),
  });
  const requirements = new Map(catalogue.requirements.map((each) => [each.id, each]));
  for (const result of own) {
    const attempts = retried(result).map(attemptsTold);
    testCase(element, result, attempts, requirements.get(result.requirement));
  }
}

function testCase(
  suiteElement: XMLBuilder,
  { requirement, creditUnion, verdict, reason, scenarios }: RequirementResult,
  attempts: readonly string[],
  { ja = '', place = '' }: Partial<Requirement> = {},
): void {
  const name = printable(`${requirement} ${ja}`);
  const element = suiteElement.ele('testcase', {
    classname: `${creditUnion}.${requirement}`,
    name,
  });
  const kind = elements[verdict];
  const message = printable(`${verdict}: ${reason ?? place}`);
  if (kind) element.ele(kind, { type: verdict, message });
  const told = [...(verdict === 'observed' ? [message] : []), ...scenarios, ...attempts];
  if (told.length > 0) element.ele('system-out').txt(printable(told.join('\n')));
}

/** Without what XML 1.0 cannot carry at all: control characters, non-characters, half surrogates. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '�');
}
