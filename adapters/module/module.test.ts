import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { guarded } from './guarded';
import { checkedPort, loadVendor } from './module';

const folder = mkdtempSync(join(tmpdir(), 'otp-module-'));
after(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const whole = 'exports.default = () => ({ customer: { perform: () => 1, see: () => 2 } });';

describe("a vendor's module", () => {
  for (const [name, text] of [
    ['port.cjs', whole],
    ['port.mjs', whole.replace('exports.default =', 'export default')],
    ['port.ts', 'export default (): object => ({ customer: { perform: () => 1, see: () => 2 } });'],
    ['bare.cjs', whole.replace('exports.default', 'module.exports')],
  ] as const) {
    it(`${name} gives a port`, async () => {
      const vendor = await loadVendor(written(name, text), folder);
      assert.ok(checkedPort(vendor({} as never, 0), name).customer);
    });
  }

  for (const [name, text, told] of [
    ['none.cjs', '', /^none\.cjs: its default export is no function that makes a port$/],
    [
      'broken.cjs',
      '\n}',
      /^broken\.cjs: cannot be loaded: Unexpected token '}' \(broken\.cjs:2\)$/,
    ],
    ['broken.mjs', '}', /^broken\.mjs: cannot be loaded: Unexpected token '}'$/],
    ['broken.ts', '\n}', /^broken\.ts: cannot be loaded: [^\n]+ \(broken\.ts:2\)$/],
    ['inner.cjs', 'require("./broken.cjs")', /^inner\.cjs: [^\n]+ \(broken\.cjs:2\)$/],
    ['thrown.cjs', '\n\nnope()', /^thrown\.cjs: [^\n]+nope is not defined \(thrown\.cjs:3\)$/],
    ['word.cjs', 'throw "at once"', /^word\.cjs: cannot be loaded: at once$/],
    [
      'missing.cjs',
      'require("./not")',
      /^missing\.cjs: cannot be loaded: Cannot find module '.\/not' \(missing\.cjs:1\)$/,
    ],
  ] as const) {
    it(`${name} is refused`, async () =>
      assert.rejects(loadVendor(written(name, text), folder), {
        name: 'InputError',
        message: told,
      }));
  }

  for (const [port, told] of [
    [undefined, /^p\.ts: what its function returned is no port$/],
    [Promise.reject(new Error()), /^p\.ts: its function returned a promise; it returns the port/],
    [{}, /^p\.ts: the port has neither a customer door nor a bench$/],
    [{ customer: { perform: () => 1 } }, /^p\.ts: customer\.see is missing/],
    [{ bench: { now: () => 1 } }, /^p\.ts: bench\.openContract is missing/],
  ] as const) {
    it(`a port ${JSON.stringify(port)} is refused`, () =>
      assert.throws(() => checkedPort(port, 'p.ts'), { name: 'InputError', message: told }));
  }

  it('never fails a product: what it throws is its own fault', async () => {
    const door = guarded({ see: async () => assert.fail('looks like a verdict') }, 'p.ts');
    await assert.rejects(door.see(), { name: 'TargetFault' });
  });

  for (const name of ['OperatorSlip', 'TooLate'])
    it(`never asks for another try: what it calls ${name} is its own fault`, async () => {
      const door = guarded({ see: () => Promise.reject(Object.assign(new Error(), { name })) }, '');
      await assert.rejects(door.see(), { name: 'TargetFault' });
    });

  it('never keeps a run waiting: a call that does not end is its own fault', async ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const door = guarded({ see: () => new Promise<never>(() => {}) }, 'p.ts');
    let told = 'still waits';
    door.see().catch((error: Error) => {
      told = `${error.name}: ${error.message}`;
    });
    mock.timers.tick(60_000);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(told, 'TargetFault: time-out: p.ts: see: no answer within 60 s');
  });
});
