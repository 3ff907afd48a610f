import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkedPort, loadVendor } from '../adapters/module/module';
import { declaredUnion } from '../adapters/target/declared';
import { parseTarget } from '../adapters/target/document';
import { scripts } from '../package.json';

const folder = mkdtempSync(join(tmpdir(), 'otp-guide-'));
after(() => rmSync(folder, { recursive: true }));

/** The blocks of a language in a document, in order. */
function blocks(file: string, language: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm))
    .filter(([, each]) => each === language)
    .map(([, , body = '']) => body);
}

const commands = readFileSync(join('cli', 'main.ts'), 'utf8');

for (const file of ['docs/adapters.md', 'docs/adapters.ja.md']) {
  describe(file, () => {
    it('shows targets that are read', () => {
      const targets = blocks(file, 'yaml');
      assert.equal(targets.length, 1);
      for (const text of targets) assert.equal(declaredUnion(parseTarget(text, file)).id, 'seikyo');
    });

    it('shows a module that is loaded and answers', async () => {
      const [text = '', ...others] = blocks(file, 'ts');
      assert.equal(others.length, 0);
      writeFileSync(join(folder, 'customer.ts'), text);
      const vendor = await loadVendor('customer.ts', folder);
      const { customer } = checkedPort(vendor({} as never, 0), 'customer.ts');
      const outcome = await customer?.perform({ type: 'SignOut', by: '花子' });
      assert.deepEqual(outcome, { accepted: true, result: {} });
    });

    it('names commands that there are', () => {
      const lines = blocks(file, 'sh').flatMap((block) => block.trim().split('\n'));
      assert.ok(lines.length >= 5);
      for (const line of lines) {
        const [, script = '', command] = /^npm run (\S+) --(?: (\w[\w-]*))?/.exec(line) ?? [];
        if (line === 'npm ci') continue;
        assert.ok(script in scripts, line);
        if (script === 'otp') assert.ok(commands.includes(`.command('${command}')`), line);
        if (line.includes('--target')) assert.ok(commands.includes("'--target <file>'"));
      }
    });
  });
}
