import type { Model } from '../model';
import { isWrittenOut, type Ran } from './document';
import { laneOf, type Moment, windowsOf } from './lane';

interface Props {
  readonly ran: Ran;
  readonly varying: ReadonlySet<number>;
  readonly model: Model;
}

/** The clock of a row at the steps at which rows differ; nothing where the row is written out. */
export const RowLane = (props: Props) => (
  <span class="row-lane">
    {momentsOf(props).map(({ step, day, time, jump, window }) => (
      <span class={window ? 'in' : undefined}>
        {jump ? <i>{jump}</i> : null}
        <sup>{step}</sup>
        {day ? `${day} ` : ''}
        {time}
      </span>
    ))}
  </span>
);

/** The windows in which the clocks of some rows lie, in the colour that they have there. */
export const Windows = (props: Omit<Props, 'ran'> & { readonly rows: readonly Ran[] }) => {
  const moments = props.rows.flatMap((ran) => momentsOf({ ...props, ran }));
  const touched = new Set(moments.flatMap(({ window }) => window ?? []));
  return (
    <>
      {[...touched].map((window) => (
        <span class="window">{window}</span>
      ))}
    </>
  );
};

function momentsOf({ ran, varying, model }: Props): Moment[] {
  if (isWrittenOut(ran)) return [];
  const { clock, creditUnion } = ran.result;
  return laneOf(clock, windowsOf(model.unionOf.get(creditUnion)), varying);
}
