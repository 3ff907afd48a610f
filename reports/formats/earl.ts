import type { RequirementResult, Results, Verdict } from '../results';
import { attemptsTold, retriedOf } from '../retries';

/** Outcomes of W3C EARL 1.0. */
const outcomes: Readonly<Record<Verdict, string>> = {
  passed: 'earl:passed',
  failed: 'earl:failed',
  notTested: 'earl:untested',
  observed: 'earl:cantTell',
  broken: 'earl:cantTell',
  notApplicable: 'earl:inapplicable',
  notCheckable: 'earl:untested',
};

/** The results as EARL in JSON-LD: one assertion a requirement. */
export function earlJson(results: Results): string {
  const retried = retriedOf(results);
  const infoOf = (result: RequirementResult): string | undefined => {
    const told = [result.reason, ...retried(result).map(attemptsTold)];
    return told.filter((part) => part !== undefined).join('; ') || undefined;
  };
  const document = {
    '@context': {
      earl: 'http://www.w3.org/ns/earl#',
      dct: 'http://purl.org/dc/terms/',
      doap: 'http://usefulinc.com/ns/doap#',
    },
    '@graph': [
      {
        '@id': '_:suite',
        '@type': ['earl:Assertor', 'earl:Software'],
        'doap:name': suiteName(results),
      },
      { '@id': '_:system', '@type': 'earl:TestSubject', 'dct:title': results.system },
      ...results.results.map((result) => ({
        '@type': 'earl:Assertion',
        'earl:assertedBy': { '@id': '_:suite' },
        'earl:subject': { '@id': '_:system' },
        'earl:mode': { '@id': 'earl:automatic' },
        'earl:test': {
          '@type': 'earl:TestRequirement',
          'dct:identifier': result.requirement,
          'dct:isPartOf': result.creditUnion,
        },
        'earl:result': {
          '@type': 'earl:TestResult',
          'earl:outcome': { '@id': outcomes[result.verdict] },
          'dct:date': results.startedAt,
          'earl:info': infoOf(result),
        },
      })),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function suiteName({ suite }: Results): string {
  return `shinkumi-otp-conformance ${suite}`;
}
