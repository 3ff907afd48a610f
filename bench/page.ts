import { once } from 'node:events';
import { Writable } from 'node:stream';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
import type { Envelope } from '@cucumber/messages';
import type { Measured } from './measured';
import { inTurnsAsync, timedAsync } from './median';
import { pageOf, recordedRun, repeated } from './recording';

const SCENARIOS = 10_000;
const PROMISED = { milliseconds: 3_000, bytes: 8_000_000 };

/** The page for 10,000 scenario results, beside cucumber's own HTML of the same messages: time and size. */
export async function pageAgainstCucumberHtml(): Promise<Measured[]> {
  const messages = repeated(await recordedRun(), SCENARIOS);
  const [ours, theirs] = [ourPage(messages), await cucumberHtml(messages)];
  const { figure, baseline, ratio } = await inTurnsAsync(
    3,
    () => timedAsync(async () => void ourPage(messages)),
    () => timedAsync(async () => void (await cucumberHtml(messages))),
  );
  const what = `the page for ${SCENARIOS} scenario results`;
  const [time, size] = [`page: ${seconds(figure)}`, `page: ${megabytes(ours)}`];
  return [
    {
      what: `${what}, from their messages, beside cucumber's HTML formatter`,
      figure: time,
      baseline: `cucumber's HTML: ${seconds(baseline)}`,
      ratio,
      limit: 1,
    },
    {
      what: `${what}, beside what was promised`,
      figure: time,
      baseline: `promised: ${seconds(PROMISED.milliseconds)}`,
      ratio: figure / PROMISED.milliseconds,
      limit: 1,
    },
    {
      what: `the size of ${what}, beside cucumber's HTML formatter`,
      figure: size,
      baseline: `cucumber's HTML: ${megabytes(theirs)}`,
      ratio: ours / theirs,
      limit: 1,
    },
    {
      what: `the size of ${what}, beside what was promised`,
      figure: size,
      baseline: `promised: ${megabytes(PROMISED.bytes)}`,
      ratio: ours / PROMISED.bytes,
      limit: 1,
    },
  ];
}

function ourPage(messages: readonly Envelope[]): number {
  return Buffer.byteLength(pageOf(messages, SCENARIOS));
}

/** Bytes of cucumber's report. */
async function cucumberHtml(messages: readonly Envelope[]): Promise<number> {
  let bytes = 0;
  const stream = new CucumberHtmlStream();
  stream.pipe(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done();
      },
    }),
  );
  const ended = once(stream, 'end');
  for (const envelope of messages) if (!stream.write(envelope)) await once(stream, 'drain');
  stream.end();
  await ended;
  return bytes;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
