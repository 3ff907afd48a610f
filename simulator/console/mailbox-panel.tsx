import type { Mail } from '../language/views';
import type { Bench } from './bench';

interface Props {
  readonly bench: Bench;
  readonly mails: readonly Mail[];
}

/** Mails that the bank sent to phones, newest first, each with the way to the app. */
export const MailboxPanel = ({ bench, mails }: Props) => (
  <section id="mailbox" class="panel">
    <h2>メール</h2>
    {mails.length === 0 ? <p class="empty">届いていません。</p> : null}
    <ul class="mails">
      {mails.toReversed().map(({ to, url }, n) => (
        <li id={`mail-${mails.length - n}`}>
          <b>{to}</b> <span>{url}</span>
          <a href={bench.phone(url)}>アプリで開く</a>
        </li>
      ))}
    </ul>
  </section>
);
