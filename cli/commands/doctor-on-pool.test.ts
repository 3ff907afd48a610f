import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { controlBench } from '../../adapters/control-api/client';
import type { Desk, Instruction } from '../../adapters/operator/instructions';
import { reachedTarget } from '../../adapters/target/assemble';
import { OPENING } from '../../steps/support/world';
import { systemFindings } from '../targets/look-over';
import { targetIn } from '../targets/target';
import { overControlApi, TOKEN, vendorServed } from '../testing/vendor';
import { doctor } from './doctor';

const EXAMPLE = join('adapters', 'example-vendor');
const MEMORY = resolve('adapters', 'memory.ts');
const CALLS = join(tmpdir(), `doctor-on-pool-calls-${process.pid}`);
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'otp-doctor-on-pool-'));
  process.env.OTP_CONTROL_TOKEN = TOKEN;
  process.env.OTP_POOL_SECRET = 'prepared';
});
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(CALLS, { force: true });
  delete process.env.OTP_CONTROL_TOKEN;
  delete process.env.OTP_POOL_SECRET;
});

const SECRET = '{ env: OTP_POOL_SECRET }';
const contractCalled = (n: number) => `
      - id: contract-${n}
        users:
          - as: 花子
            id: user-${n}
            name: 試験 ${n}
            loginId: test000${n}
            password: ${SECRET}
            confirmationPassword: ${SECRET}`;
const POOL = `accounts:
    kind: pool
    contracts:${[1, 2, 3, 4].map(contractCalled).join('')}`;

async function told(file: string) {
  const lines: string[] = [];
  const status = await doctor(file, (line) => lines.push(line));
  return { status, printed: lines.join('\n') };
}

/** A target of prepared accounts whose doors are the reference simulator, which notes what is sent to it. */
function noted(backDoor: string, capabilities: string): string {
  const file = join(folder, 'noted.yaml');
  const module = `noted-${backDoor}.cjs`;
  writeFileSync(
    join(folder, module),
    `const { appendFileSync } = require('node:fs');
     const { referenceSystem } = require(${JSON.stringify(MEMORY)});
     exports.default = (profile, opening) => {
       const { customer, bench, close } = referenceSystem(profile, opening);
       const note = (what) => appendFileSync(${JSON.stringify(CALLS)}, JSON.stringify(what) + '\\n');
       return { bench: { ...bench, openContract: (plan) => { note({ opened: plan.id }); return bench.openContract(plan); } },
         customer: { ...customer, perform: (command) => {
           if (command.type === 'SignIn') note({ loginId: command.firstFactor.loginId });
           return ${backDoor === 'operator'} ? { accepted: true, result: {} } : customer.perform(command); } }, close };
     };`,
  );
  writeFileSync(
    file,
    `creditUnion: masushin
declaration:
  system: { name: Example Banking, vendor: Example, version: "1" }
reach:
  door: { kind: module, file: ${module} }
  backDoor: { ${backDoor === 'operator' ? 'kind: operator' : `kind: module, file: ${module}`} }
  operator: { at: page, port: 0 }
  ${POOL}
  capabilities: ${capabilities}
`,
  );
  writeFileSync(CALLS, '');
  return file;
}

const calls = () =>
  readFileSync(CALLS, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('the doctor, at a pool of prepared accounts', () => {
  it('opens and sends nothing but what was prepared, and names what it left out', async () => {
    const able =
      '{ clock: set, codes: secret, arrangements: true, mailbox: true, branchDesk: true }';
    const { status, printed } = await told(noted('module', able));
    assert.equal(status, 0, printed);
    assert.match(printed, /ok +accounts: 4 of 4 prepared accounts sign in/);
    assert.match(printed, /ok +mailbox: 0 mails are read/);
    assert.match(printed, /^- +contract: not looked at: /m);
    assert.match(printed, /^- +codes: not looked at: /m);
    const own = /^(contract-|test000)[1-4]$/;
    for (const call of calls()) assert.match(Object.values(call as object).join(), own);
  });

  it('asks the person at the bench for nothing that accounts would be used up by', async () => {
    // Nobody sits at this desk: whatever were asked would never be answered.
    const able = '{ clock: wall-clock, codes: operator, mailbox: false, branchDesk: true }';
    const { status, printed } = await told(noted('operator', able));
    assert.equal(status, 0, printed);
    assert.match(printed, /ok +accounts: 4 of 4 prepared accounts sign in/);
    assert.doesNotMatch(printed, /company-/);
  });

  it('asks the person for the mails of somebody prepared, by their own name', async () => {
    const able = '{ clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }';
    const target = targetIn(noted('operator', able));
    const asked: Instruction[] = [];
    const desk: Desk = {
      ask: async (instruction) => {
        asked.push(instruction);
        return instruction.type === 'ReadMails'
          ? { type: 'Mails', mails: [] }
          : { type: 'Confirmed', as: 'right' };
      },
    };
    const secrets = { environment: process.env, folder };
    const staff = { desk, log: () => {} };
    const reached = await reachedTarget(target.document, { secrets, opening: OPENING, staff });
    await systemFindings(target, reached, secrets);
    const [first, ...others] = asked;
    assert.deepEqual(first, { type: 'ReadMails', user: 'user-1', within: 'contract-1' });
    assert.deepEqual(
      others.map(({ type }) => type),
      ['ConfirmCopy'],
    );
  });

  it('walks through the pages as somebody prepared', async () => {
    const served = await vendorServed();
    const bench = controlBench({ address: `${served.url}/_control`, token: TOKEN });
    for (const n of [1, 2, 3, 4])
      await bench.openContract({
        id: `contract-${n}`,
        software: [],
        users: [
          {
            id: `user-${n}`,
            role: 'master',
            name: `試験 ${n}`,
            loginId: `test000${n}`,
            certificate: '',
            password: 'prepared',
            confirmationPassword: 'prepared',
          },
        ],
      });
    const file = join(folder, 'target.yaml');
    const written = overControlApi(readFileSync(join(EXAMPLE, 'target.yaml'), 'utf8'))
      .replaceAll('http://127.0.0.1:4649', served.url)
      .replace('accounts: { kind: create }', POOL);
    writeFileSync(file, written);
    const map = readFileSync(join(EXAMPLE, 'screen-map.yaml'), 'utf8');
    writeFileSync(join(folder, 'screen-map.yaml'), map);
    try {
      const { status, printed } = await told(file);
      assert.equal(status, 0, printed);
      assert.match(printed, /ok +screen map: transfer: recognised, and its form is whole/);
      assert.match(printed, /^- +screen map: not looked at, .*revocation-result/m);
    } finally {
      await served.close();
    }
  });
});
