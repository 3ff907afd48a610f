import { defineParameterType } from '@cucumber/cucumber';
import { ACCEPTED, REFUSED, type Reason, reasons } from '../../simulator/language/outcome';

/** A number of errors: the declared N, or one beside it, or a plain number. */
export type WrittenCount = { readonly besideN: number } | { readonly plain: number };

/** An expected outcome: accepted, or refused for this reason. */
export type ExpectedOutcome =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reason: Reason };

defineParameterType({
  name: '結果',
  regexp: new RegExp(`${ACCEPTED}|「([^」]+)」${REFUSED}`),
  transformer: (reason: string | undefined): ExpectedOutcome =>
    reason === undefined ? { accepted: true } : { accepted: false, reason: reasonCalled(reason) },
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
