import type { BranchCommand } from '../../simulator/language/commands';
import type { Outcome, Result } from '../../simulator/language/outcome';
import { printedExpiry } from '../../simulator/language/time';
import type { Mail } from '../../simulator/language/views';
import type { Form } from './answers';
import { type Fact, factSchemas, factsOf } from './facts';

/** The form of a person who copies mails from a phone. */
export function mailForm(mails: readonly Mail[]): Form {
  return { type: 'Mails', mails: mails.map(({ to, url }) => `${to} ${url}`).join('\n') };
}

/** The form of a person who saw how an act ended: it has only the fields that they are asked for. */
export function outcomeForm(command: BranchCommand, outcome: Outcome): Form {
  if (!outcome.accepted) return { type: 'Refused', reason: outcome.reason };
  const blank = Object.fromEntries(Object.keys(factSchemas).map((fact) => [fact, '']));
  const shown = factsOf(command).map((fact) => [fact, copied(fact, outcome.result)]);
  return { type: 'Accepted', ...blank, ...Object.fromEntries(shown) } as Form;
}

/** A fact as a desk tells it. */
function copied(fact: Fact, result: Result): string {
  if (fact === 'expiresAt') return printed(result.expiresAt);
  if (fact === 'enclosed') return (result.enclosed ?? []).join('\n');
  if (fact !== 'rows') return result[fact] ?? '';
  return (result.rows ?? [])
    .map(({ user, serial = '', expiresAt }) => [user, serial, printed(expiresAt)].join(' '))
    .join('\n');
}

function printed(expiresAt: number | undefined): string {
  return expiresAt === undefined ? '' : printedExpiry(expiresAt);
}
