import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { templateFor } from '../../adapters/target/template';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { doctor } from './doctor';

const folder = mkdtempSync(join(tmpdir(), 'otp-doctor-in-trouble-'));
after(() => {
  rmSync(folder, { recursive: true });
  delete process.env.OTP_TROUBLED;
});
process.env.OTP_TROUBLED = 'any';

const MEMORY = resolve('adapters', 'memory.ts');
const SECRET = '{ env: OTP_TROUBLED }';
const USER = (id: string) =>
  `{ as: 一郎, name: 名${id}, loginId: ${id}, password: ${SECRET}, confirmationPassword: ${SECRET} }`;
const POOL = `accounts:
    kind: pool
    contracts:
      - id: c1
        users: [${USER('one')}]
      - id: c2
        users: [${USER('two')}]`;

/** The target of a module that is the reference simulator, but for what `members` says of its doors. */
function written(members: string, accounts = 'accounts: { kind: create }'): string {
  const [file, module] = [join(folder, 'target.yaml'), join(folder, 'troubled.cjs')];
  writeFileSync(
    module,
    `const { referenceSystem } = require(${JSON.stringify(MEMORY)});
     delete require.cache[__filename];
     exports.default = (profile, opening) => {
       const { customer, bench, close } = referenceSystem(profile, opening);
       const port = { customer: { ...customer }, bench: { ...bench }, close };
       ${members}
       return port;
     };`,
  );
  const named = '{ kind: module, file: troubled.cjs }';
  const text = templateFor(readCreditUnion('kumagaya'), 'target.schema.json')
    .replace('door: { kind: simulator }', `door: ${named}`)
    .replace('backDoor: { kind: simulator }', `backDoor: ${named}`)
    .replace('accounts: { kind: create }', accounts);
  writeFileSync(file, text);
  return file;
}

async function told(file: string) {
  const lines: string[] = [];
  const status = await doctor(file, (line) => lines.push(line));
  const faults = lines.filter((line) => line.startsWith('FAULT'));
  const lineOf = (text: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;
  return { status, lines, faults, lineOf };
}

/** The checks of some lines, in their order. */
const checksIn = (lines: readonly string[]) =>
  lines.flatMap((line) => /^\S+ +([^:]+):/.exec(line)?.[1] ?? []);

describe('the doctor, at a module in trouble', () => {
  it('names a prepared contract that cannot be opened, and goes on to the next', async () => {
    const { status, faults, lineOf } = await told(
      written(
        `port.bench.openContract = async ({ id }) => { if (id === 'c1') throw new Error('no room'); };`,
        POOL,
      ),
    );
    assert.equal(status, 1);
    assert.match(
      faults[0] ?? '',
      /^FAULT +accounts: c1: .*openContract threw: no room; see that the back door takes this/,
    );
    assert.ok(faults[0]?.includes(`target.yaml:${lineOf('- id: c1')} `), faults[0]);
    assert.match(faults[1] ?? '', /accounts: c2, two: /);
  });

  it('calls it a fault that no prepared account signs in', async () => {
    const { faults, lineOf } = await told(
      written(`port.bench.openContract = async () => { throw 'no room'; };`, POOL),
    );
    const all = faults.find((line) => line.includes('0 of 2 prepared accounts sign in')) ?? '';
    assert.match(all, /^FAULT +accounts: .*; mend the others, or take them out \(/);
    assert.ok(all.includes(`target.yaml:${lineOf('accounts:')} `), all);
  });

  for (const member of ['openContract', 'arrange', 'codeOf', 'serialOf', 'mailbox'] as const)
    it(`says what ${member} threw, and looks at the rest`, async () => {
      const { status, lines, faults } = await told(
        written(`port.bench.${member} = () => { throw new Error('out of order'); };`),
      );
      assert.equal(status, 1);
      assert.ok(
        faults.some((line) => line.includes(`${member} threw: out of order`)),
        faults.join('\n'),
      );
      for (const check of ['clock', 'contract', 'sign-in', 'mailbox', 'codes'])
        assert.ok(checksIn(lines).includes(check), lines.join('\n'));
    });

  for (const [member, check] of [
    ['bench.now', 'clock'],
    ['customer.perform', 'sign-in'],
    ['examine', 'screen map'],
    ['close', 'close'],
  ] as const)
    it(`says what ${member} threw, as what it found of ${check}`, async () => {
      const { faults } = await told(
        written(`port.${member} = () => { throw new Error('out of order'); };`),
      );
      const found = faults.filter((line) => line.includes('threw: out of order'));
      assert.ok(checksIn(found).includes(check), faults.join('\n'));
    });

  it('says that a call does not end', async ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let over = false;
    const looked = told(
      written('port.bench.openContract = () => new Promise(() => {});', POOL),
    ).finally(() => {
      over = true;
    });
    while (!over) {
      mock.timers.tick(60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { faults } = await looked;
    assert.match(faults[0] ?? '', /accounts: c1: time-out: .*openContract: no answer within 60 s/);
    assert.match(faults[1] ?? '', /accounts: c2: time-out: /);
  });
});
