import type { Instruction, Left } from '../instructions';
import { worded } from '../words/instructions';
import type { Text } from '../words/text';
import type { Workload } from '../workload';
import { ComingCodes } from './coming-codes';
import { Forms } from './forms';
import type { PageDesk } from './page-desk';
import { WorkBefore } from './work-before';

interface PageProps {
  readonly desk: PageDesk;
}

/** The whole page as it stands now. */
export function Page({ desk }: PageProps) {
  const { instruction, finished, turn, workload } = desk;
  const heading = headingOf(instruction, finished);
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading.ja} — 操作者`}</title>
        <link rel="stylesheet" href="/style.css" />
        <noscript>
          <meta http-equiv="refresh" content="5" />
        </noscript>
        <script src="/script.js" defer />
      </head>
      <body data-state={desk.state}>
        <header class={instruction ? 'yours' : 'theirs'}>
          <p class="progress">{progressOf(desk.answered, workload)}</p>
          <h1>
            {heading.ja} <small lang="en">{heading.en}</small>
          </h1>
        </header>
        <main>
          {finished ? null : <Lost />}
          {instruction ? <Turn instruction={instruction} turn={turn} /> : null}
          {!instruction && !finished && desk.wait ? <Waiting wait={desk.wait} /> : null}
          {!instruction && !finished ? <ComingCodes coming={desk.coming} /> : null}
          {!instruction && workload && !finished ? <WorkBefore workload={workload} /> : null}
          {finished ? <Done answered={desk.answered} /> : null}
        </main>
      </body>
    </html>
  );
}

/** Shown when the run is heard of no more: it was stopped, or broke down. */
function Lost() {
  return (
    <p class="warning lost" role="alert" hidden>
      試験につながりません。止まったときは、開始した端末の表示のとおりに再開してください。
      <small lang="en">
        The run does not answer. If it has stopped, go on with it as its terminal says.
      </small>
    </p>
  );
}

/** For what everybody waits, and until when. */
function Waiting({ wait: { ja, en } }: { wait: Text }) {
  return (
    <p>
      {ja} <small lang="en">{en}</small>
    </p>
  );
}

function headingOf(instruction: Instruction | undefined, finished: boolean): Text {
  if (finished) return { ja: '終わりました', en: 'Finished' };
  if (instruction) return { ja: 'あなたの番です', en: 'Your turn' };
  return { ja: 'お待ちください', en: 'Please wait' };
}

function progressOf(answered: number, workload: Workload | undefined): string {
  return workload ? `${answered} 件済み / 予定 ${workload.steps} 件` : `${answered} 件済み`;
}

/** One instruction, its countdown and its form. */
function Turn({ instruction, turn }: { instruction: Instruction; turn: number }) {
  const { title, lines, warning } = worded(instruction);
  const left = 'left' in instruction ? instruction.left : undefined;
  return (
    <article>
      <h2>
        {title.ja} <small lang="en">{title.en}</small>
      </h2>
      {warning ? (
        <p class="warning" role="alert">
          {warning.ja} <small lang="en">{warning.en}</small>
        </p>
      ) : null}
      <dl>
        {lines.map(({ label, value, begins }) => (
          <div class={begins && 'begins'}>
            <dt>
              {label.ja} <small lang="en">{label.en}</small>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {left === undefined ? null : <Countdown left={left} />}
      <Forms instruction={instruction} turn={turn} />
    </article>
  );
}

function Countdown({ left: { seconds, of } }: { left: Left }) {
  return (
    <p class="countdown" role="timer" data-seconds={seconds}>
      <progress max={of} value={seconds} aria-hidden="true" />
      <span>
        あと<strong>{seconds}</strong>秒
      </span>
      <small lang="en">until the token shows another code</small>
    </p>
  );
}

function Done({ answered }: { answered: number }) {
  return (
    <p>
      {`${answered} 件の作業が済みました。このページを閉じてかまいません。`}
      <small lang="en">{`${answered} instructions were followed. You may close this page.`}</small>
    </p>
  );
}
