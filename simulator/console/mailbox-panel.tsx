import type { Mail } from '../language/views';

/** Mails that the bank sent to phones, newest first. */
export const MailboxPanel = ({ mails }: { readonly mails: readonly Mail[] }) => (
  <section id="mailbox" class="panel">
    <h2>メール</h2>
    {mails.length === 0 ? <p class="empty">届いていません。</p> : null}
    <ul class="mails">
      {mails.toReversed().map(({ to, url }, n) => (
        <li id={`mail-${mails.length - n}`}>
          <b>{to}</b> <span>{url}</span>
        </li>
      ))}
    </ul>
  </section>
);
