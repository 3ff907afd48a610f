import type { z } from 'zod';
import type { Bank, Contract } from '../bank';
import { InputError } from '../language/input';
import type { UserId } from '../language/people';

/** What was typed into a form. Every question is answered, or an InputError says what is wrong. */
export class Form {
  constructor(
    private readonly fields: URLSearchParams,
    private readonly bank: Bank,
  ) {}

  text(name: string): string {
    return (this.fields.get(name) ?? '').trim();
  }

  /** The value, as one of a schema; `label` and `wanted` are for the message. */
  read<S extends z.ZodType>(name: string, schema: S, label: string, wanted: string): z.infer<S> {
    const text = this.text(name);
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InputError(`${label}「${quoted(text)}」は使えません。${wanted}`);
  }

  contract(): Contract {
    const id = this.text('contract');
    const contract = this.bank.contracts.find((each) => each.id === id);
    if (contract) return contract;
    throw new InputError(`契約「${quoted(id)}」はありません。画面で契約を選び直してください。`);
  }

  user(): UserId {
    const [user] = this.users();
    return user;
  }

  users(): readonly [UserId, ...UserId[]] {
    const known = Object.keys(this.contract().users);
    const [first, ...others] = new Set(this.fields.getAll('user'));
    if (first === undefined)
      throw new InputError('利用者が選ばれていません。1人以上選んでください。');
    const stranger = [first, ...others].find((id) => !known.includes(id));
    if (stranger === undefined) return [first, ...others];
    throw new InputError(
      `利用者「${quoted(stranger)}」はこの契約にいません。一覧から選んでください。`,
    );
  }
}

/** Enough of it to be recognised, and no more than one line. */
function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
