import { InputError } from '../language/input';
import type { Bench } from './bench';
import { moveClock } from './clock-form';
import { deskCommand } from './desk-form';
import type { Form } from './form';

/** Does what a form asks for and answers with the query of the page to be shown next. */
export type Action = (bench: Bench, form: Form) => Readonly<Record<string, string>>;

/** Everything that a person can do at the bench, by the last part of the address. */
export const actions: Readonly<Record<string, Action>> = {
  clock: ({ clock }, form) => {
    const next = form.text('contract') === '' ? {} : { contract: form.contract().id };
    moveClock(clock, form);
    return next;
  },
  desk: (bench, form) => {
    const contract = form.contract().id;
    bench.bank.perform(contract, deskCommand(form, bench));
    return { contract, decision: String(bench.bank.journal.length) };
  },
  contracts: ({ bank, clock, supply }) => {
    const plan = supply.contract(clock.now());
    bank.open(plan);
    return { contract: plan.id };
  },
  reset: ({ reset }, form) => {
    if (form.text('sure') !== 'yes') throw new InputError('「すべて消して」に印を付けてください。');
    reset();
    return {};
  },
};
