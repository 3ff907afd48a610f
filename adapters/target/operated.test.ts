import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { instantOf } from '../../simulator/language/time';
import { castOf } from '../../steps/support/cast';
import { referenceSystem } from '../memory';
import type { Instruction } from '../operator/instructions';
import { robotOperator } from '../operator/robot';
import type { SystemUnderTest } from '../system-under-test';
import { reachedTarget } from './assemble';
import { readTarget } from './document';

const EXPIRY = instantOf('2040-09-30');
const NOW = Math.floor(Date.now() / 1000);
const folder = mkdtempSync(join(tmpdir(), 'otp-operated-'));
after(() => rmSync(folder, { recursive: true }));

/** A target whose customers come through a module, and whose bench is a person. */
const TARGET = `
creditUnion: kumagaya
declaration:
  system: { name: n, vendor: v, version: "1" }
reach:
  door: { kind: module, file: customer.cjs }
  backDoor: { kind: operator }
  operator: { at: terminal }
  accounts: { kind: create }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }
`;

it('a person opens contracts, reads mails and is the branch of a target', async () => {
  const { profile } = readCreditUnion('kumagaya');
  const real = referenceSystem(profile, NOW);
  Object.assign(globalThis, { realSystem: real });
  writeFileSync(
    join(folder, 'customer.cjs'),
    'module.exports = () => ({ customer: globalThis.realSystem.customer });',
  );
  writeFileSync(join(folder, 'target.yaml'), TARGET);
  const asked: Instruction['type'][] = [];
  const person = robotOperator(real, undefined, (kind) => ({
    kind,
    serial: '90000001',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    expiresAt: EXPIRY,
  }));
  const desk = {
    ask: (instruction: Instruction) => {
      asked.push(instruction.type);
      return person.ask(instruction);
    },
  };
  const document = readTarget(join(folder, 'target.yaml'));
  const secrets = { environment: {}, folder };
  const staff = { desk, log: () => {} };
  const { system, close } = await reachedTarget(document, { secrets, opening: NOW, staff });
  // A run puts each scenario into its time; this one plays now.
  const now = (each: SystemUnderTest) => ({
    ...each,
    bench: { ...each.bench, setClock: async () => {} },
  });
  const { customer, bench } = system(profile, now);

  const cast = castOf(readCreditUnion('kumagaya'), 1);
  await bench.openContract(cast.fixture.contract);
  const device = { ...cast.deviceOf('花子'), expiresAt: EXPIRY };
  const sent = await bench.atBranch({ type: 'DispatchToken', user: '花子', device }, '花子');
  assert.equal(sent.accepted, true);
  assert.deepEqual(await bench.mailbox('花子'), []);
  const firstFactor = cast.firstFactorOf('花子');
  const entered = await customer.perform({ type: 'SignIn', by: '花子', firstFactor });
  assert.deepEqual(entered, { accepted: true, result: { landing: 'registration' } });
  assert.deepEqual(asked, [
    'PrepareContract',
    'ConfirmContract',
    'ServeAtBranch',
    'ConfirmCopy',
    'ReadMails',
    'ConfirmCopy',
  ]);
  await close();
});

it('a target with a person and no desk for them is our bug', async () => {
  writeFileSync(join(folder, 'target.yaml'), TARGET);
  const document = readTarget(join(folder, 'target.yaml'));
  const secrets = { environment: {}, folder };
  await assert.rejects(reachedTarget(document, { secrets, opening: NOW }), /impossible: /);
});
