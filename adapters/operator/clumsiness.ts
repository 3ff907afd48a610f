import type { Form } from './answers';

/** How often, of a hundred times, a robot errs in each way; and where it takes its dice from. */
export interface Clumsiness {
  readonly random: () => number;
  /** Types one digit of a code too few, or a letter. */
  readonly form: number;
  /** Types one digit of a code wrong. */
  readonly mistyped: number;
  /** Finds, when it looks, that a contract is not as it was told, and mends it. */
  readonly misprepared: number;
  /** Copies something else than there is to copy. */
  readonly miscopied: number;
}

/** What clumsy fingers make of a code. */
export function typedClumsily(code: string, { random, form, mistyped }: Clumsiness): string {
  const luck = random() * 100;
  const place = Math.floor(random() * code.length);
  const [before, digit, after] = [
    code.slice(0, place),
    code.slice(place, place + 1),
    code.slice(place + 1),
  ];
  if (luck < form / 2) return before + after;
  if (luck < form) return `${before}o${after}`;
  return luck < form + mistyped ? `${before}${(Number(digit) + 1) % 10}${after}` : code;
}

/** Whether, this time, a contract is found to be otherwise than it was told. */
export function isCareless({ random, misprepared }: Clumsiness): boolean {
  return random() * 100 < misprepared;
}

/** What clumsy fingers make of a form. */
export function copiedClumsily(form: Form, { random, miscopied }: Clumsiness): Form {
  return random() * 100 < miscopied ? anotherThan(form) : form;
}

function anotherThan(form: Form): Form {
  switch (form.type) {
    case 'Token':
      return { ...form, serial: `${form.serial}1` };
    case 'Mails':
      return { ...form, mails: form.mails === '' ? 'a@b.test https://c.test' : `${form.mails}1` };
    case 'Accepted':
      return form.telephone === '' && form.serial === ''
        ? { type: 'Refused', reason: 'not-offered' }
        : { ...form, telephone: `${form.telephone}1`, serial: `${form.serial}1` };
    case 'Refused':
      return { ...form, reason: form.reason === 'not-offered' ? 'stopped' : 'not-offered' };
    default:
      return form;
  }
}
