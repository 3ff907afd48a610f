import type { Child } from 'hono/jsx';
import type { Screen } from '../language/views';
import { type Form, fieldKindOf } from './forms';
import type { Visit } from './visit';

type Field = Screen['fields'][number];

/** One labelled input. A secret is never sent back to the page. */
const FieldRow = ({ field, form }: { readonly field: Field; readonly form?: Form | undefined }) => {
  const { name, secret, digits, autocomplete } = fieldKindOf(field.label);
  const hintId = field.hint === undefined ? undefined : `${name}-hint`;
  return (
    <div class="field">
      <div class="label">
        <label for={name}>{field.label}</label>
        {field.required && <span class="required">必須</span>}
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
  readonly fields: readonly Field[];
  readonly legends: readonly string[];
  readonly form?: Form | undefined;
}) => {
  const { fields, legends, form } = props;
  if (legends.length > 0 && legends.length === fields.length)
    return fields.map((field, n) => (
      <fieldset>
        <legend>{legends[n]}</legend>
        <FieldRow field={field} form={form} />
      </fieldset>
    ));
  const rows = fields.map((field) => <FieldRow field={field} form={form} />);
  if (legends.length === 0) return <div class="fields">{rows}</div>;
  return (
    <fieldset>
      <legend>{legends.join('・')}</legend>
      {rows}
    </fieldset>
  );
};

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
