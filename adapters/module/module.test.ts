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
    ['broken.cjs', '}', /^broken\.cjs: cannot be loaded: [^\n]+$/],
  ] as const) {
    it(`${name} is refused`, async () =>
      assert.rejects(loadVendor(written(name, text), folder), {
        name: 'InputError',
        message: told,
      }));
  }

  for (const [port, told] of [
    [undefined, /^p\.ts: what its function returned is no port$/],
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
