import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { convert } from 'xmlbuilder2';
import { type CreditUnion, readCreditUnion } from '../../fixtures/credit-unions';
import { RESULTS_VERSION, type Results, type Verdict } from '../results';
import { countsOf } from '../verdict';
import { requirementsCsv } from './csv';
import { earlJson } from './earl';
import { junitXml } from './junit';

const EVIL = `=cmd()|<script>alert("x")</script>"><img onerror='x'>&]]>\u0000,\n;`;
const union: CreditUnion = readCreditUnion('masushin');

/** A run in which every requirement has the verdict, told with the worst of texts. */
function resultsWith(verdict: Verdict): Results {
  const results = union.catalogue.requirements.map(({ id }) => ({
    requirement: id,
    creditUnion: union.id,
    verdict,
    reason: EVIL,
    proof: { level: 'response', refusals: 2, twinned: 1 } as const,
    scenarios: [`features/x.feature:1 ${EVIL}`],
  }));
  return {
    version: RESULTS_VERSION,
    outcome: 'incomplete',
    suite: '0',
    system: EVIL,
    seed: 1,
    startedAt: '2019-08-01T00:00:00Z',
    selection: { creditUnions: [union.id] },
    readings: {},
    milliseconds: 0,
    creditUnions: [
      {
        id: union.id,
        outcome: 'incomplete',
        scenarios: 0,
        requirements: countsOf(results),
        milliseconds: 0,
      },
    ],
    results,
    scenarios: [],
    features: [],
  };
}

const count = union.catalogue.requirements.length;

describe('JUnit XML', () => {
  for (const [verdict, element] of [
    ['failed', 'failure'],
    ['broken', 'error'],
    ['notTested', 'error'],
    ['notApplicable', 'skipped'],
  ] as const) {
    it(`says ${element} for ${verdict}, with the reason as text`, () => {
      const xml = junitXml(resultsWith(verdict), [union]);
      assert.equal(xml.split(`<${element} type="${verdict}"`).length - 1, count);
      assert.ok(!xml.includes('<script>') && !xml.includes('<img'));
      assert.ok(convert(xml, { format: 'object' }));
    });
  }

  it('says nothing against what passed', () => {
    const xml = junitXml(resultsWith('passed'), [union]);
    assert.doesNotMatch(xml, /<(failure|error|skipped)/);
    assert.match(xml, new RegExp(`tests="${count}" failures="0" errors="0" skipped="0"`));
  });
});

describe('EARL', () => {
  it('has an assertion for each requirement', () => {
    const graph: unknown[] = JSON.parse(earlJson(resultsWith('notTested')))['@graph'];
    const told = graph.map((node) => JSON.stringify(node));
    assert.equal(told.filter((node) => node.includes('"earl:untested"')).length, count);
  });
});

describe('CSV', () => {
  const csv = requirementsCsv(resultsWith('failed'), [union]);
  it('begins with a byte-order mark and has a row for each requirement', () => {
    assert.equal(csv.charCodeAt(0), 0xfeff);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    assert.equal(rows.length, count);
    assert.equal(rows[0]?.ja, union.catalogue.requirements[0]?.ja);
  });

  it('defuses what a spreadsheet would take for a formula', () => {
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    assert.ok(rows.every(({ reason }) => reason?.startsWith("'=cmd()")));
  });
});
