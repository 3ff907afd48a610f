import { once } from 'node:events';
import { Writable } from 'node:stream';
import { CucumberHtmlStream } from '@cucumber/html-formatter';
import type { Envelope } from '@cucumber/messages';
import type { Measured } from './measured';
import { inTurnsAsync, timed, timedAsync } from './median';
import { pageOf, type Recorded, recordedRun, repeated, resultsIn } from './recording';

const SCENARIOS = 10_000;
const PROMISED = { milliseconds: 3_000, bytes: 8_000_000 };

/**
 * The page for 10,000 scenario results, beside cucumber's own HTML of the same messages: time and
 * size. Each is measured from what it is made of: the page from results, cucumber's from messages;
 * what was promised is measured from the messages on.
 */
export async function pageAgainstCucumberHtml(): Promise<Measured[]> {
  const messages = repeated(await recordedRun(), SCENARIOS);
  const recorded = resultsIn(messages, SCENARIOS);
  const [ours, theirs] = [bytesOfPage(recorded), await cucumberHtml(messages)];
  const { figure, baseline, ratio } = await inTurnsAsync(
    5,
    () => timedAsync(async () => void bytesOfPage(recorded)),
    () => timedAsync(async () => void (await cucumberHtml(messages))),
  );
  const whole = timed(() => void bytesOfPage(resultsIn(messages, SCENARIOS)));
  const what = `the page for ${SCENARIOS} scenario results`;
  return [
    {
      what: `${what}, beside cucumber's HTML formatter on their messages`,
      figure: `page: ${seconds(figure)}`,
      baseline: `cucumber's HTML: ${seconds(baseline)}`,
      ratio,
      limit: 1,
    },
    {
      what: `${what} with the results themselves, beside what was promised`,
      figure: `from messages to page: ${seconds(whole)}`,
      baseline: `fixed limit: ${seconds(PROMISED.milliseconds)}`,
      ratio: whole / PROMISED.milliseconds,
      limit: 1,
    },
    {
      what: `the size of ${what}, beside cucumber's HTML formatter`,
      figure: `page: ${megabytes(ours)}`,
      baseline: `cucumber's HTML: ${megabytes(theirs)}`,
      ratio: ours / theirs,
      limit: 1,
    },
    {
      what: `the size of ${what}, beside what was promised`,
      figure: `page: ${megabytes(ours)}`,
      baseline: `fixed limit: ${megabytes(PROMISED.bytes)}`,
      ratio: ours / PROMISED.bytes,
      limit: 1,
    },
  ];
}

function bytesOfPage(recorded: Recorded): number {
  return Buffer.byteLength(pageOf(recorded));
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
