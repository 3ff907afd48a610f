import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Form fields by name, in the order in which the browser sends them. */
export type Form = URLSearchParams;

const URL_ENCODED = 'application/x-www-form-urlencoded';

/** The fields of a posted form; throws the answer to a body that is anything else. */
export async function formOf(context: Context): Promise<Form> {
  const type = context.req.header('content-type') ?? '';
  if (type.split(';')[0]?.trim().toLowerCase() !== URL_ENCODED) throw new HTTPException(415);
  return new URLSearchParams(await context.req.text());
}

/** A text as it was typed; empty when the form had no such field. */
export function typed(form: Form, name: FieldName): string {
  return form.get(name) ?? '';
}

/** The code as it was typed, if the form had a field for it. */
export function typedOtp(form: Form): { otp?: string } {
  const otp = form.get('otp');
  return otp === null ? {} : { otp };
}

export type FieldName =
  | 'loginId'
  | 'password'
  | 'certificate'
  | 'serial'
  | 'otp'
  | 'confirmationPassword'
  | 'address'
  | 'startPassword'
  | 'serviceId'
  | 'appUserId';

/** How a field behaves in the browser. */
export interface FieldKind {
  readonly name: FieldName;
  readonly secret?: true;
  readonly digits?: true;
  readonly autocomplete?: string;
}

const serial: FieldKind = { name: 'serial', digits: true };

/** Fields by the labels that the manuals give them. */
const kinds: Readonly<Record<string, FieldKind>> = {
  ログインID: { name: 'loginId', autocomplete: 'username' },
  ログインパスワード: { name: 'password', secret: true, autocomplete: 'current-password' },
  シリアル番号: serial,
  トークン情報: serial,
  ワンタイムパスワード: { name: 'otp', digits: true, autocomplete: 'one-time-code' },
  確認用パスワード: { name: 'confirmationPassword', secret: true },
  メールアドレス: { name: 'address' },
  利用開始パスワード: { name: 'startPassword', secret: true },
  サービスID: { name: 'serviceId' },
  ユーザID: { name: 'appUserId' },
};

/** The field that bears a label. */
export function fieldKindOf(label: string): FieldKind {
  const kind = kinds[label];
  if (!kind) throw new Error(`impossible: no field is called ${label}`);
  return kind;
}
