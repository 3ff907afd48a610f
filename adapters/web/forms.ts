import type { Frame } from 'playwright';
import { beyondPages } from './faults';
import type { InputName, Layout, MappedPage } from './screen-map';
import { escaped } from './texts';
import type { Entries } from './walks';

type Inputs = MappedPage['inputs'];
type Input = NonNullable<Inputs[InputName]>;

/** What somebody presents before any code: a page asks for the one or for the other. */
const firstFactors: readonly InputName[] = ['loginId', 'certificate'];

/**
 * Fills in a form; false where it asks for another first factor than the one that somebody presents: it
 * takes nobody with that one. CapabilityMissing when it asks for what the person does not have in mind.
 */
export async function fillIn(frame: Frame, inputs: Inputs, enter: Entries): Promise<boolean> {
  const presents = firstFactors.some((factor) => enter[factor] !== undefined);
  for (const [name, input] of Object.entries(inputs) as [InputName, Input][]) {
    if (input.optional && !(await placeOf(frame, input).isVisible())) continue;
    const value = enter[name];
    if (value === undefined && presents && firstFactors.includes(name)) return false;
    if (value === undefined) throw beyondPages(`the page asks for ${name}`);
    const option = input.choose?.[value];
    if (option) await frame.getByLabel(option).check();
    else await placeOf(frame, input).fill(value);
  }
  return true;
}

/** The inputs of a form that are not on the page in front, but should be. */
export async function missingIn(frame: Frame, inputs: Inputs): Promise<string[]> {
  const missing: string[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    if (!input.optional && (await placeOf(frame, input).count()) === 0) missing.push(name);
  }
  return missing;
}

/** Where an input is: by its label, or by a selector. */
function placeOf(frame: Frame, { place }: Input) {
  return typeof place === 'string' ? frame.locator(place) : frame.getByLabel(place);
}

/** Ticks the row in which one of some texts fills a cell. */
export async function tick(frame: Frame, table: Layout['table'], texts: readonly string[]) {
  const anyOf = texts
    .filter((text) => text !== '')
    .map(escaped)
    .join('|');
  if (anyOf === '') throw beyondPages('no text tells the row of this user');
  const cell = frame.locator(table.cells, { hasText: new RegExp(`^\\s*(${anyOf})\\s*$`, 'u') });
  const box = frame.locator(`${table.at} ${table.rows}`, { has: cell }).getByRole('checkbox');
  if ((await box.count()) === 0) throw beyondPages('the list has no box for this user');
  await box.check();
}

/** Puts what is entered in the place of `{kind}`. */
export function filledIn(text: string, enter: Entries, written = (value: string) => value): string {
  return text.replace(/\{(\w+)\}/g, (_, name) => written(enter[name as InputName] ?? ''));
}
