import { defineParameterType } from '@cucumber/cucumber';
import {
  ACCEPTED,
  REFUSAL,
  type Reason,
  reasons,
  reasonsNamed,
} from '../../simulator/language/outcome';

/** A number of errors: the declared N, or one beside it, or a plain number. */
export type WrittenCount = { readonly besideN: number } | { readonly plain: number };

/** An expected outcome: accepted, or refused for one of these reasons. */
export type ExpectedOutcome =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reasons: readonly Reason[] };

defineParameterType({
  name: '結果',
  regexp: new RegExp(`${ACCEPTED}|${REFUSAL}`),
  transformer: (text: string): ExpectedOutcome =>
    text === ACCEPTED
      ? { accepted: true }
      : { accepted: false, reasons: reasonsNamed(text).map(reasonCalled) },
});

function reasonCalled(label: string): Reason {
  const known = Object.entries(reasons).find(([, name]) => name === label);
  if (!known) throw new Error(`no reason is called ${label}; see simulator/language/outcome.ts`);
  return known[0] as Reason;
}

defineParameterType({
  name: '回数',
  regexp: /N[-+]\d|N|\d+/,
  transformer: (text: string): WrittenCount =>
    text.startsWith('N') ? { besideN: Number(text.slice(1) || 0) } : { plain: Number(text) },
});
