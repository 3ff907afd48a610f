import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { OPENING } from '../../steps/support/world';
import { reachedTarget } from './assemble';
import { readTarget } from './document';

const folder = mkdtempSync(join(tmpdir(), 'otp-vendor-doors-'));
after(() => rmSync(folder, { recursive: true }));

const NAMES = 'openContract arrange setClock now codeOf serialOf mailbox atBranch'.split(' ');
const customer = 'customer: { perform() {}, see() {} }';
const bench = `bench: { ${NAMES.map((name) => `${name}() {}`).join(', ')} }`;

/** Modules, by the names under which a target may have them. */
const modules: Readonly<Record<string, string>> = {
  whole: `() => ({ ${customer}, ${bench} })`,
  customer: `() => ({ ${customer} })`,
  bench: `() => ({ ${bench} })`,
  blind: '() => ({ customer: { perform() {} } })',
  troubled: '() => { throw new Error("no network\\nat all"); }',
};
for (const [name, text] of Object.entries(modules))
  writeFileSync(join(folder, `${name}.cjs`), `module.exports = ${text};`);

/** What is said of a target with these modules for its doors, before any scenario. */
async function said(door: string, backDoor: string): Promise<string> {
  const file = join(folder, 'target.yaml');
  writeFileSync(
    file,
    `creditUnion: kumagaya
declaration:
  system: { name: n, vendor: v, version: "1" }
reach:
  door:
    { kind: module, file: ${door}.cjs }
  backDoor:
    { kind: module, file: ${backDoor}.cjs }
  accounts: { kind: create }
`,
  );
  const circumstances = { secrets: { environment: {}, folder }, opening: OPENING };
  try {
    const { close } = await reachedTarget(readTarget(file), circumstances);
    await close();
    return 'nothing';
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message.replaceAll(file, 'target.yaml')}`;
  }
}

const DOOR = 'InputError: target.yaml:6: reach.door.file';
const BACK = 'InputError: target.yaml:8: reach.backDoor.file';

describe("a vendor's module is refused at the start, with the line that names it", () => {
  for (const [door, backDoor, told] of [
    ['whole', 'whole', 'nothing'],
    ['customer', 'bench', 'nothing'],
    ['bench', 'bench', `${DOOR}: bench.cjs: customer is missing; all of customer is needed`],
    ['bench', 'whole', `${DOOR}: bench.cjs: customer is missing; all of customer is needed`],
    ['customer', 'customer', `${DOOR}: customer.cjs: bench is missing; all of bench is needed`],
    ['whole', 'customer', `${BACK}: customer.cjs: bench is missing; all of bench is needed`],
    ['blind', 'whole', `${DOOR}: blind.cjs: customer.see is missing; all of customer is needed`],
    ['troubled', 'whole', `${DOOR}: troubled.cjs: its function threw: no network`],
  ] as const)
    it(`${door} and ${backDoor}: ${told}`, async () =>
      assert.equal(await said(door, backDoor), told));
});
