import type { PropsWithChildren } from 'hono/jsx';
import { reasons } from '../../../simulator/language/outcome';
import { askedAs, type Fact, factsOf, fieldOf } from '../facts';
import type { Instruction } from '../instructions';

interface FormProps {
  readonly type: string;
  readonly turn: number;
  readonly class?: string;
}

/** The ways to answer an instruction. */
export function Forms({ instruction, turn }: { instruction: Instruction; turn: number }) {
  return (
    <>
      {answersTo(instruction, turn)}
      <details class="other">
        <summary>
          できないとき <small lang="en">If it cannot be done</small>
        </summary>
        <Form type="CannotBeDone" turn={turn}>
          <Field name="because" ja="理由" en="why" required />
          <button type="submit">
            できません <small lang="en">Cannot be done</small>
          </button>
        </Form>
      </details>
    </>
  );
}

function answersTo(instruction: Instruction, turn: number) {
  switch (instruction.type) {
    case 'PrepareContract':
      return (
        <Form type="Done" turn={turn}>
          <Send ja="用意しました" en="Done" />
        </Form>
      );
    case 'ReadCode':
      return <CodeForm digits={instruction.digits} turn={turn} />;
    case 'CompareCode':
      return <CompareForm typed={instruction.typed} turn={turn} />;
    case 'NameToken':
      return (
        <Form type="Token" turn={turn}>
          <Field name="serial" ja="シリアル番号 (なければ空欄)" en="serial; empty for none" />
          <Send ja="送る" en="Send" />
        </Form>
      );
    case 'ReadMails':
      return (
        <Form type="Mails" turn={turn}>
          <Lines name="mails" ja="古い順に1行1通: 宛先 URL" en="oldest first, one a line: to URL" />
          <Send ja="送る" en="Send" />
        </Form>
      );
    case 'ServeAtBranch':
      return <OutcomeForms facts={factsOf(instruction.command)} turn={turn} />;
    case 'ConfirmContract':
      return <ConfirmForm turn={turn} ja="直します" en="I mend it" />;
    case 'ConfirmCopy':
      return <ConfirmForm turn={turn} ja="写し直します" en="I copy it again" />;
  }
}

/** A code is masked while it is typed, and can be looked at and corrected before it is sent. */
function CodeForm({ digits, turn }: { digits: number; turn: number }) {
  return (
    <>
      <Form type="Code" turn={turn} class="code">
        <label>
          <span>
            番号 <small lang="en">code</small>
          </span>
          <input
            name="code"
            type="password"
            inputmode="numeric"
            autocomplete="off"
            pattern={`[0-9]{${digits}}`}
            maxlength={digits}
            title={`半角数字${digits}桁`}
            required
            autofocus
          />
        </label>
        <div class="check" hidden>
          <p>
            この番号を送りますか。 <small lang="en">Send this code?</small>
          </p>
          <button type="button" class="correct">
            直す <small lang="en">Correct</small>
          </button>
        </div>
        <button type="button" class="look" aria-pressed="false">
          番号を見る <small lang="en">Show</small>
        </button>
        <Send ja="送る" en="Send" />
      </Form>
      <Form type="NoCode" turn={turn} class="quiet">
        <button type="submit">
          番号が出ていません <small lang="en">The token shows none</small>
        </button>
      </Form>
    </>
  );
}

function CompareForm({ typed, turn }: { typed: string; turn: number }) {
  return (
    <>
      <p>
        システムはこの番号を誤りと答えました。 <small lang="en">The system called it wrong.</small>
      </p>
      <p class="typed" data-typed={typed}>
        <output>{'•'.repeat(typed.length)}</output>
        <button type="button" class="look" aria-pressed="false">
          番号を見る <small lang="en">Show</small>
        </button>
      </p>
      <div class="choices">
        <Form type="Compared" turn={turn}>
          <Choice name="token" value="shows-the-same" ja="同じです" en="The same" />
          <Choice name="token" value="shows-another" ja="違います" en="Another" />
          <Choice name="token" value="cannot-tell" ja="わかりません" en="I cannot tell" />
        </Form>
      </div>
    </>
  );
}

/** Whether what was looked over is right, or what is done where it is not. */
function ConfirmForm({ turn, ja, en }: { turn: number; ja: string; en: string }) {
  return (
    <div class="choices">
      <Form type="Confirmed" turn={turn}>
        <Choice name="as" value="right" ja="このとおりです" en="It is so" />
        <Choice name="as" value="wrong" ja={ja} en={en} />
      </Form>
    </div>
  );
}

function OutcomeForms({ facts, turn }: { facts: readonly Fact[]; turn: number }) {
  return (
    <>
      <Form type="Accepted" turn={turn}>
        <h3>
          受け付けられたとき <small lang="en">Accepted</small>
        </h3>
        {facts.map((fact) => (
          <FactInput fact={fact} />
        ))}
        <Send ja="受け付けられました" en="It was accepted" />
      </Form>
      <Form type="Refused" turn={turn}>
        <h3>
          拒否されたとき <small lang="en">Refused</small>
        </h3>
        <Select name="reason" ja="理由" en="reason" options={reasons} required />
        <Send ja="拒否されました" en="It was refused" />
      </Form>
    </>
  );
}

function FactInput({ fact }: { fact: Fact }) {
  const { options, lines, example } = fieldOf(fact);
  const named = { name: fact, ...askedAs(fact), example };
  if (options) return <Select {...named} options={options} />;
  return lines ? <Lines {...named} /> : <Field {...named} />;
}

function Form({ type, turn, class: kind, children }: PropsWithChildren<FormProps>) {
  return (
    <form method="post" action="/answer" autocomplete="off" class={kind}>
      <input type="hidden" name="turn" value={turn} />
      <input type="hidden" name="type" value={type} />
      {children}
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
  readonly required?: boolean;
  readonly example?: string | undefined;
}

function Field({ name, ja, en, example, required = false }: FieldProps) {
  return (
    <label>
      <span>
        {ja} <small lang="en">{en}</small>
      </span>
      <input name={name} autocomplete="off" placeholder={example} required={required} />
    </label>
  );
}

function Lines({ name, ja, en, example }: FieldProps) {
  return (
    <label>
      <span>
        {ja} <small lang="en">{en}</small>
      </span>
      <textarea name={name} rows={3} placeholder={example} />
    </label>
  );
}

interface SelectProps extends FieldProps {
  readonly options: Readonly<Record<string, string>>;
}

function Select({ name, ja, en, options, required = false }: SelectProps) {
  return (
    <label>
      <span>
        {ja} <small lang="en">{en}</small>
      </span>
      <select name={name} required={required}>
        <option value="">—</option>
        {Object.entries(options).map(([value, label]) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </label>
  );
}

function Send({ ja, en }: { ja: string; en: string }) {
  return (
    <button type="submit" class="send">
      {ja} <small lang="en">{en}</small>
    </button>
  );
}

function Choice({ name, value, ja, en }: FieldProps & { readonly value: string }) {
  return (
    <button type="submit" name={name} value={value}>
      {ja} <small lang="en">{en}</small>
    </button>
  );
}
