import { createPrivateKey, type KeyObject } from 'node:crypto';
import { type CreditUnion, readCreditUnion } from '../../../fixtures/credit-unions';
import type { Results, ScenarioResult } from '../../results';
import { summarised } from '../../summary';
import { aScenario } from '../../testing/scenario';
import { type Files, unpacked, zipOf } from '../archive';
import { packageOf } from '../package';
import { pemOf, publicKeyOf } from '../signature';
import { verification } from '../verification';

/** Text as it stands in a file. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A private key that is the same in every run, another for another digit. */
export const keyOf = (digit: string): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${digit.repeat(64)}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });

/** Signs the sample. */
export const key = keyOf('1');

/** Verifies the sample. */
export const publicKey = publicKeyOf(pemOf(key), 'a key');

/** With all its requirements, most of which the sample does not have. */
export const seikyo = readCreditUnion('seikyo');
const requirements = seikyo.catalogue.requirements.filter(({ id }) => id === 'SEI-REV-07');

/** The credit union of the sample, with one requirement alone. */
export const union: CreditUnion = {
  ...seikyo,
  catalogue: { creditUnion: 'seikyo', requirements },
};

/** The only scenario of the sample, which passed when it was played again. */
export const scenario: ScenarioResult = {
  ...aScenario,
  attempts: [
    { verdict: 'failed', reason: 'a', startedAt: '2026-11-20T15:30:00.000Z', milliseconds: 1 },
    { verdict: 'passed', startedAt: '2026-11-20T15:30:01.000Z', milliseconds: 1 },
  ],
};

/** What the sample came to: it is conformant. */
export const results: Results = summarised([scenario], [], [union.catalogue], {
  suite: '0.1.0',
  system: 'a system',
  seed: 1,
  startedAt: '2026-11-20T15:30:00.000Z',
  selection: { creditUnions: ['seikyo'] },
  readings: { seikyo: { 'reissueWait.rule': 'as-printed' } },
});

/** The files of the run that is packed. */
export const run: Files = new Map([
  ['results.json', bytes(JSON.stringify(results))],
  ['messages.ndjson', bytes('{}\n'.repeat(1000))],
  ['index.html', bytes('<!doctype html><title>報告書</title>')],
  ['evidence/a.txt', bytes('a')],
]);

/** With what the sample is packed. */
export const packing = { validUntil: '2027-11-21', key, unions: [union] };

/** The package of a run, as a zip. */
export const pack = (of: Files = run): Uint8Array => packageOf(of, packing);

/** What the sample holds once it is packed. */
export const contents = new Map(unpacked(pack()).files) as Files;

/** The sample as a zip again, after a change that nobody signed. */
export const repacked = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
  const files = new Map(contents);
  change(files);
  return zipOf(files);
};

/** What verification finds in a package, against a public key or the one that it brings; undefined when it is sound. */
export const faultOf = (zip: Uint8Array, given?: KeyObject): string | undefined =>
  verification(zip, given).fault;
