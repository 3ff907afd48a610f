import type { JournalEntry } from '../bank';
import { reasons } from '../language/outcome';
import { factsOf, joined } from './facts';
import { commands, events, inJapan } from './words';

/** As many as one reads; the bank keeps them all. */
const SHOWN = 50;

/** The latest decisions of all contracts, newest first, each with the rule that refused. */
export const JournalPanel = ({ journal }: { readonly journal: readonly JournalEntry[] }) => (
  <section id="journal" class="panel wide">
    <h2>
      記録 <small>{countOf(journal.length)}</small>
    </h2>
    <ol class="journal">
      {journal
        .slice(-SHOWN)
        .map((entry, n) => (
          <Decision entry={entry} number={Math.max(0, journal.length - SHOWN) + n + 1} />
        ))
        .toReversed()}
    </ol>
  </section>
);

/** One decision: who wanted what, what came of it, and by which rule. */
export const Decision = (props: {
  readonly entry: JournalEntry;
  readonly number: number;
  readonly place?: string;
}) => {
  const { at, contract, command, outcome, events: followed } = props.entry;
  const by = 'by' in command ? command.by : '窓口';
  return (
    <li id={`${props.place ?? 'decision'}-${props.number}`}>
      <span class="when">
        {props.number}. {inJapan(at)} <small>{contract}</small>
      </span>
      <span class="what">
        <b>{by}</b> {commands[command.type]} <small>{joined(factsOf(command))}</small>
      </span>
      <span class="came">
        <Came entry={props.entry} />
        {outcome.accepted ? <small>{joined(factsOf(outcome.result))}</small> : null}
        {followed.map((event) => (
          <small>
            → {events[event.type]} {joined(factsOf(event))}
          </small>
        ))}
      </span>
    </li>
  );
};

const Came = ({ entry: { outcome, refusedBy } }: { readonly entry: JournalEntry }) =>
  outcome.accepted ? (
    <span class="mark accepted">受付</span>
  ) : (
    <>
      <span class="mark refused">拒否 {reasons[outcome.reason]}</span> <code>{refusedBy}</code>
    </>
  );

function countOf(length: number): string {
  if (length === 0) return 'まだありません';
  return length > SHOWN ? `全${length}件のうち新しい${SHOWN}件` : `${length}件`;
}
