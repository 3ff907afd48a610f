import type { CreditUnion } from '../../fixtures/credit-unions';
import type { Parameters } from './parameters-of-run';

/** Why a scenario does not apply to a system, by what the system declares of itself; undefined where it does. */
export function inapplicability(
  tags: readonly string[],
  creditUnion: CreditUnion,
  { declared }: Parameters,
): string | undefined {
  return (
    otherReading(tags, creditUnion) ??
    lessDeclared(tags, creditUnion) ??
    leftOut(tags, creditUnion, declared)
  );
}

/** `@reading:reissueWait.rule=hour-lost`: only for systems that declare this reading. */
function otherReading(tags: readonly string[], { settings }: CreditUnion): string | undefined {
  return tags
    .filter((tag) => tag.startsWith('@reading:'))
    .map((tag) => tag.slice('@reading:'.length))
    .find((wanted) => {
      const [path = '', reading] = wanted.split('=');
      return settings.get(path)?.reading !== reading;
    });
}

/** `@declared:lockout.errors>=2`: only for systems that declare at least so much. */
function lessDeclared(tags: readonly string[], { settings }: CreditUnion): string | undefined {
  return tags
    .filter((tag) => tag.startsWith('@declared:'))
    .map((tag) => tag.slice('@declared:'.length).split('>='))
    .map(([path = '', least]) => ({ path, least, value: settings.get(path)?.value }))
    .filter(({ value, least }) => !(Number(value) >= Number(least)))
    .map(({ path, least, value }) => `declared: ${path} is ${value}, not ${least} or more`)[0];
}

/** The declared fact by which a requirement of the scenario does not apply to the system. */
function leftOut(
  tags: readonly string[],
  { id, options }: CreditUnion,
  declared: Parameters['declared'],
): string | undefined {
  const facts = Object.entries(declared[id]?.leavesOut ?? {});
  const fact = facts.find(([option]) =>
    options[option]?.requirements.some((requirement) => tags.includes(`@${requirement}`)),
  );
  return fact && `declared: no ${fact[0]}: ${fact[1]}`;
}
