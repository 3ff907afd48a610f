import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { keptIn } from '../conductor/kept';
import { readRecord } from '../conductor/record';
import { otpBegunIn, otpInCopy } from './testing/otp';

const TARGET = `creditUnion: masushin
declaration:
  system: { name: n, vendor: v, version: "1" }
reach:
  door: { kind: simulator }
  backDoor: { kind: operator }
  operator: { at: terminal }
  accounts: { kind: create }
  capabilities: { clock: wall-clock, codes: operator, mailbox: true, branchDesk: true }
`;

const { folder } = otpInCopy();
writeFileSync(join(folder, 'target.yaml'), TARGET);
writeFileSync(join(folder, 'page.yaml'), TARGET.replace('at: terminal', 'at: page, port: 0'));

type Begun = ReturnType<typeof otpBegunIn>;

/** Begins a command, interrupts it as soon as it prints `sign`, and tells how it ended. */
async function interruptedAt(
  sign: RegExp,
  interrupt: (begun: Begun) => void,
  ...options: string[]
) {
  const begun = otpBegunIn(folder, options);
  let [printed, done] = ['', false];
  const hear = (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (done || !sign.test(printed)) return;
    done = true;
    interrupt(begun);
  };
  begun.stdout.on('data', hear);
  begun.stderr.on('data', hear);
  const [status] = (await once(begun, 'close')) as [number | null];
  return { status, printed };
}

const SELECTED = ['--requirement', 'MAS-LCK-02', '--seed', '7'];
const GO_ON = /go on with: npm run conformance -- --resume (\S+)/g;
const PROMPT = /用意しました \/ Done/;
const ctrlC = ({ stdin }: Begun) => stdin.write('\u0003');

describe('Ctrl-C at the prompt of a terminal', () => {
  it('stops the run, which says how to go on, and leaves its scenario undecided', async () => {
    const run = ['run', '--target', 'target.yaml', ...SELECTED];
    const { status, printed } = await interruptedAt(PROMPT, ctrlC, ...run);
    assert.equal(status, 130, printed);
    const folders = [...printed.matchAll(GO_ON)].map(([, place = '']) => place);
    assert.equal(folders.length, 2, 'said after the plan, and again');
    assert.match(printed, /go on with: \S+ run conformance -- --resume \S+\s*$/);
    assert.equal(printed.match(/あなたの番です/g)?.length, 1);
    assert.doesNotMatch(printed.slice(printed.indexOf('あなたの番です')), /over|broken/);
    const [place = ''] = folders;
    const kept = keptIn(readRecord(join(folder, place, 'messages.ndjson')));
    assert.ok([...kept.values()].every(({ done }) => !done));
    const resumed = await interruptedAt(PROMPT, ctrlC, 'run', '--resume', place);
    assert.equal(resumed.status, 130, resumed.printed);
    assert.match(resumed.printed, /あなたの番です/);
  });

  it('stops whatever else calls the person', async () => {
    const { status, printed } = await interruptedAt(
      PROMPT,
      ctrlC,
      'kit',
      '--target',
      'target.yaml',
    );
    assert.equal(status, 130, printed);
    assert.doesNotMatch(printed, /never came to its end/);
  });
});

// Windows has no signals that one process could send to another.
if (process.platform !== 'win32')
  describe('an interrupt', () => {
    const signal = (begun: Begun) => begun.kill('SIGINT');
    const run = ['run', '--target', 'page.yaml', ...SELECTED];

    it('of a run that waits for its person says how to go on', async () => {
      const { status, printed } = await interruptedAt(/ over: /, signal, ...run);
      assert.equal(status, 130, printed);
      assert.equal([...printed.matchAll(GO_ON)].length, 2);
    });

    it('before anything was played leaves nothing', async () => {
      const before = readdirSync(join(folder, 'reports', 'out'));
      const { status, printed } = await interruptedAt(/operator's page/, signal, ...run);
      assert.equal(status, 130, printed);
      assert.match(printed, /interrupted before anything was played/);
      assert.deepEqual(readdirSync(join(folder, 'reports', 'out')), before);
    });
  });
