import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkedPort, loadVendor } from '../adapters/module/module';
import { refuseContradictions } from '../adapters/target/coherent';
import { declaredUnion } from '../adapters/target/declared';
import { parseTarget, readTarget } from '../adapters/target/document';
import { readScreenMap } from '../adapters/web/screen-map';
import { scripts } from '../package.json';
import { program } from './program';
import { typeErrorsIn } from './testing/compiler';

const folder = mkdtempSync(join(tmpdir(), 'otp-guide-'));
after(() => rmSync(folder, { recursive: true }));

/** The blocks of a language in a document, in order. */
function blocks(file: string, language: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm))
    .filter(([, each]) => each === language)
    .map(([, , body = '']) => body);
}

const EXAMPLE = join('adapters', 'example-vendor');

for (const file of ['docs/adapters.md', 'docs/adapters.ja.md']) {
  describe(file, () => {
    it('shows targets that are read', () => {
      const targets = blocks(file, 'yaml').map((text) => parseTarget(text, file));
      const unions = targets.map((target) => declaredUnion(target).id);
      assert.deepEqual(unions, ['seikyo', 'masushin', 'seikyo', 'kenmin']);
      for (const target of targets) refuseContradictions(target);
    });

    it('shows a module that is loaded and answers', async () => {
      const [text = '', ...others] = blocks(file, 'ts');
      assert.equal(others.length, 0);
      assert.deepEqual(typeErrorsIn('customer.ts', text), []);
      assert.match(typeErrorsIn('customer.ts', text.replace('not-offered', 'no')).join(), /'"no"'/);
      writeFileSync(join(folder, 'customer.ts'), text);
      const vendor = await loadVendor('customer.ts', folder);
      const { customer } = checkedPort(vendor({} as never, 0), 'customer.ts');
      const outcome = await customer?.perform({ type: 'SignOut', by: '花子' });
      assert.deepEqual(outcome, { accepted: true, result: {} });
    });

    it('names commands that there are', () => {
      assertCommands(file, 5);
    });

    it('has no snippet that nobody tries', () => {
      const text = readFileSync(file, 'utf8');
      const languages = Array.from(text.matchAll(/^```(\w*)\n[\s\S]*?^```$/gm), ([, each]) => each);
      assert.deepEqual([...new Set(languages)].sort(), ['sh', 'ts', 'yaml']);
    });
  });
}

describe('adapters/example-vendor', () => {
  const target = readTarget(join(EXAMPLE, 'target.yaml'));

  it('names commands that there are', () => assertCommands(join(EXAMPLE, 'README.md'), 3));

  it('has a target, a map and a module that are read', async () => {
    refuseContradictions(target);
    assert.equal(declaredUnion(target).id, 'masushin');
    const { door, backDoor } = target.target.reach;
    assert.ok(door.kind === 'web' && backDoor.kind === 'module');
    assert.ok(readScreenMap(join(EXAMPLE, door.screenMap)).pages.top);
    const vendor = await loadVendor(backDoor.file, target.folder);
    assert.ok(checkedPort(vendor({} as never, 0), backDoor.file).bench);
  });
});

/** Every line of the shell blocks is a script of this project, with a command and options that there are. */
function assertCommands(file: string, atLeast: number): void {
  const lines = blocks(file, 'sh').flatMap((block) => block.trim().split('\n'));
  assert.ok(lines.length >= atLeast);
  for (const line of lines) {
    if (line === 'npm ci') continue;
    const [name, ...words] = askedIn(line);
    const command = program.commands.find((each) => each.name() === name);
    assert.ok(command, line);
    for (const word of words.filter((each) => each.startsWith('--')))
      assert.ok(
        command.options.some(({ long, required }) => long === word && required),
        line,
      );
    for (const [path] of line.matchAll(/adapters\/\S+\.yaml/g)) assert.ok(existsSync(path), line);
  }
}

/** The words that a line gives to the command line, those of the script that it runs before its own. */
function askedIn(line: string): readonly string[] {
  const [, script = '', own = ''] = /^npm run (\S+) -- (.*)$/.exec(line) ?? [];
  assert.ok(script in scripts, line);
  const [, words = ''] = `${scripts[script as keyof typeof scripts]} ${own}`.split('cli/main.ts ');
  return words.split(' ');
}
