import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { creditUnionIds } from '../../fixtures/credit-unions';
import { plan } from './plan';

const folder = mkdtempSync(join(tmpdir(), 'plan-with-person-'));
after(() => rmSync(folder, { recursive: true }));

/** Saturday 21 November 2026, 20:00 in Japan. */
const NOW = Date.UTC(2026, 10, 21, 11) / 1000;

const targetOf = (creditUnion: string) => `
creditUnion: ${creditUnion}
declaration:
  system: { name: Example Banking, vendor: Example, version: "1" }
reach:
  door: { kind: web, address: "https://ib.example.test", screenMap: screen-map.yaml }
  backDoor: { kind: operator }
  accounts: { kind: create }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }
`;

describe('a person is the bench, every state is acted out, and the clock cannot be set', () => {
  for (const creditUnion of creditUnionIds())
    it(`the issuance of ${creditUnion} is planned, with the work of the person`, async () => {
      const target = join(folder, `${creditUnion}.yaml`);
      writeFileSync(target, targetOf(creditUnion));
      const lines: string[] = [];
      const code = await plan({ target, chapter: 'issuance' }, NOW, (line) => lines.push(line));
      const told = lines.join('\n');
      assert.equal(code, 0);
      assert.match(told, /[1-9]\d* instructions, about [1-9]\d* minutes/);
      assert.match(told, /[1-9]\d* scenarios run/);
      assert.ok(!told.includes('it goes otherwise'), told);
    });

  it('is told whose tokens they will read, where nobody knows the serials beforehand', async () => {
    const target = join(folder, 'whose.yaml');
    writeFileSync(target, targetOf('masushin'));
    const lines: string[] = [];
    await plan({ target, requirement: 'MAS-ACT-08' }, NOW, (line) => lines.push(line));
    const told = lines.join('\n');
    const work = told.slice(told.indexOf('── what the person'));
    assert.match(work, /│ 一郎のトークン +│/);
    assert.doesNotMatch(work, /│ \d{8}/, 'a made-up serial');
  });
});
