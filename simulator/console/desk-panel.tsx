import type { Child } from 'hono/jsx';
import type { Contract } from '../bank';
import type { BranchCommand } from '../language/commands';
import { dayOf, type Instant } from '../language/time';
import { causes, kinds, procedures, ways } from './words';

type Type = BranchCommand['type'];

interface Props {
  readonly contract: Contract;
  readonly now: Instant;
}

/** What each procedure asks for. */
const fields: Readonly<Record<Type, (props: Props) => Child>> = {
  AcceptApplication: ({ now }) => (
    <>
      <Choice name="kind" label="種類" among={kinds} />
      <StartDate now={now} />
    </>
  ),
  DispatchToken: ({ contract, now }) => (
    <>
      <OneUser contract={contract} />
      <StartDate now={now} optional />
    </>
  ),
  UnlockAtBranch: ({ contract }) => (
    <>
      <SeveralUsers contract={contract} />
      <Choice name="way" label="方法" among={ways} />
    </>
  ),
  ReissueAtBranch: ({ contract }) => (
    <>
      <SeveralUsers contract={contract} />
      <Choice name="way" label="方法" among={ways} />
    </>
  ),
  ReportMisuse: ({ contract }) => (
    <>
      <OneUser contract={contract} />
      <Choice name="way" label="方法" among={ways} />
    </>
  ),
  QuoteFee: () => <Choice name="cause" label="理由" among={causes} />,
  CallHelpDesk: () => null,
};

/** The credit union's desk: one form for each procedure. */
export const DeskPanel = (props: Props) => (
  <section id="desk" class="panel">
    <h2>窓口</h2>
    <p class="about">トークンの送付と再発行では、新しいトークンがひとつ届きます。</p>
    {Object.entries(procedures).map(([type, title]) => (
      <form method="post" action="desk" class="procedure" aria-label={title}>
        <input type="hidden" name="contract" value={props.contract.id} />
        <input type="hidden" name="type" value={type} />
        <h3>{title}</h3>
        <div class="row">
          {fields[type as Type](props)}
          <button type="submit">実行</button>
        </div>
      </form>
    ))}
  </section>
);

const Choice = (props: {
  readonly name: string;
  readonly label: string;
  readonly among: Readonly<Record<string, string>>;
}) => (
  <label>
    {props.label}{' '}
    <select name={props.name}>
      {Object.entries(props.among).map(([value, label]) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  </label>
);

const OneUser = ({ contract }: { readonly contract: Contract }) => (
  <Choice
    name="user"
    label="利用者"
    among={Object.fromEntries(Object.keys(contract.users).map((id) => [id, id]))}
  />
);

const SeveralUsers = ({ contract }: { readonly contract: Contract }) => (
  <fieldset>
    <legend>利用者</legend>
    {Object.keys(contract.users).map((id) => (
      <label>
        <input type="checkbox" name="user" value={id} /> {id}
      </label>
    ))}
  </fieldset>
);

const StartDate = (props: { readonly now: Instant; readonly optional?: boolean }) => (
  <label>
    利用開始日{props.optional ? '(任意)' : ''}{' '}
    <input
      name="startDate"
      type="date"
      required={!props.optional}
      value={props.optional ? '' : dayOf(props.now)}
    />
  </label>
);
