import type { Outcome, ResultRow } from '../../simulator/language/outcome';
import { printedExpiry } from '../../simulator/language/time';
import type { View } from '../../simulator/language/views';
import type { Prepared, TokenInPlace } from './prepared';

/** An outcome as the scenario knows its people and tokens. */
export function asPlanned(outcome: Outcome, prepared: Prepared): Outcome {
  if (!outcome.accepted) return outcome;
  const { rows, ...result } = outcome.result;
  const told = rows?.map((row) => ({
    ...tokenAsPlanned<ResultRow>(row, prepared),
    user: prepared.plannedUser(row.user),
  }));
  return {
    accepted: true,
    result: { ...tokenAsPlanned(result, prepared), ...(told ? { rows: told } : {}) },
  };
}

type Told = Pick<ResultRow, 'serial' | 'expiresAt'>;

function tokenAsPlanned<T extends Told>(told: T, { tokens }: Prepared): T {
  const token = tokens.find(({ own }) => own.serial === told.serial);
  if (!token) return told;
  const { planned, own } = token;
  const expiry = told.expiresAt === own.expiresAt ? { expiresAt: planned.expiresAt } : {};
  return { ...told, serial: planned.serial, ...expiry };
}

/** A screen as the scenario knows its people and tokens. */
export function viewAsPlanned(view: View, { cast, tokens }: Prepared): View {
  const names = new Map(
    cast.flatMap(({ planned, own }) => [
      [own.loginId, planned.loginId] as const,
      [own.name, planned.name] as const,
    ]),
  );
  // A cell that is empty names nobody.
  names.delete('');
  const rows = view.rows.map((cells) => {
    const token = tokens.find(({ own }) => cells.includes(own.serial));
    return cells.map((cell) => (token && tokenCell(cell, token)) ?? names.get(cell) ?? cell);
  });
  return { ...view, rows };
}

function tokenCell(cell: string, { planned, own }: TokenInPlace): string | undefined {
  if (cell === own.serial) return planned.serial;
  return cell === printedExpiry(own.expiresAt) ? printedExpiry(planned.expiresAt) : undefined;
}
