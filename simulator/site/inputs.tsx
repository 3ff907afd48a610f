import type { Child } from 'hono/jsx';
import type { Screen } from '../language/views';
import { type Form, fieldKindOf } from './forms';
import type { Visit } from './visit';

type Field = Screen['fields'][number];

interface FieldRowProps {
  readonly field: Field;
  readonly mark: string;
  readonly form?: Form | undefined;
}

/** One labelled input. A secret is never sent back to the page. */
const FieldRow = ({ field, mark, form }: FieldRowProps) => {
  const { name, secret, digits, autocomplete } = fieldKindOf(field.label);
  const hintId = field.hint === undefined ? undefined : `${name}-hint`;
  return (
    <div class="field">
      <div class="label">
        <label for={name}>{field.label}</label>
        {field.required && <span class="required">{mark}</span>}
      </div>
      <div class="input">
        <input
          id={name}
          name={name}
          type={secret ? 'password' : 'text'}
          value={secret || name === 'otp' ? '' : (form?.get(name) ?? '')}
          inputmode={digits ? 'numeric' : undefined}
          autocomplete={autocomplete ?? 'off'}
          aria-required={field.required ? 'true' : undefined}
          aria-describedby={hintId}
        />
        {field.hint && (
          <p class="hint" id={hintId}>
            {field.hint}
          </p>
        )}
      </div>
    </div>
  );
};

/** The fields of a screen; where it has as many captions as fields, each under its own. */
export const Fields = (props: {
  readonly screen: Pick<Screen, 'fields' | 'requiredMark'>;
  readonly legends: readonly string[];
  readonly form?: Form | undefined;
}) => {
  const { screen, legends, form } = props;
  const { fields, requiredMark: mark = '必須' } = screen;
  if (legends.length > 0 && legends.length === fields.length)
    return fields.map((field, n) => (
      <fieldset>
        <legend>{legends[n]}</legend>
        <FieldRow field={field} mark={mark} form={form} />
      </fieldset>
    ));
  const rows = fields.map((field) => <FieldRow field={field} mark={mark} form={form} />);
  if (legends.length === 0) return <div class="fields">{rows}</div>;
  return (
    <fieldset>
      <legend>{legends.join('・')}</legend>
      {rows}
    </fieldset>
  );
};

/** What the mark of required inputs means, where it is no word. */
export const MarkNote = ({ screen: { requiredMark } }: { readonly screen: Screen }) =>
  requiredMark !== undefined &&
  !/\p{L}/u.test(requiredMark) && (
    <p class="mark-note">
      <span class="required">{requiredMark}</span> は必須の項目です。
    </p>
  );

/** A form that posts to a page of the site. The bank judges every input, not the browser. */
export const PostForm = (props: {
  readonly visit: Visit;
  readonly action: string;
  readonly id: string;
  readonly children?: Child;
}) => (
  <form method="post" action={`${props.visit.site.base}${props.action}`} id={props.id} novalidate>
    {props.children}
  </form>
);
