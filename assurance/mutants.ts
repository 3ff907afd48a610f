import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { guards } from '../simulator/core/carriers';
import { type Rules, rules } from '../simulator/core/decide';
import type { Guard } from '../simulator/core/rule';
import type { Profile } from '../simulator/language/profile';
import type { Parameters } from '../steps/support/parameters-of-run';
import { shiftsOf } from './shifts';

/** A simulator with one fault. */
export interface Mutant {
  /** `drop RevokeTokens/revocation.entitled`, `shift seikyo reissueWait.rule.minutes +1`. */
  readonly id: string;
  /** What the fault concerns: a guard id, or the path of a setting. */
  readonly subject: string;
  /** Credit unions that can notice; all of them unless the fault is in one profile. */
  readonly creditUnions: readonly string[];
  readonly rules: Rules;
  /** The faulty profile of the one credit union concerned. */
  readonly profile?: Profile;
  /** Readings that the run declares; the fault lies in a value of one of them. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Values that the run declares; the usual ones without. */
  readonly declared?: Parameters['declared'];
}

/** Every guard dropped, every consequence of a refusal dropped, every number and time shifted. */
export function allMutants(): readonly Mutant[] {
  return [...guardMutants(), ...consequenceMutants(), ...creditUnionIds().flatMap(profileMutants)];
}

function guardMutants(): Mutant[] {
  return guards.map(({ command, guard }) =>
    ruleMutant(`drop ${command}/${guard.id}`, guard.id, command, (all) =>
      all.filter((each) => each.id !== guard.id),
    ),
  );
}

function consequenceMutants(): Mutant[] {
  return guards
    .filter(({ guard }) => guard.consequence !== undefined)
    .map(({ command, guard }) =>
      ruleMutant(`forget ${command}/${guard.id}`, guard.id, command, (all) =>
        all.map((each) => (each.id === guard.id ? withoutConsequence(each) : each)),
      ),
    );
}

function withoutConsequence({ id, reason, refuses }: Guard<never>): Guard<never> {
  return { id, reason, refuses };
}

type Change = (guards: readonly Guard<never>[]) => readonly Guard<never>[];

function ruleMutant(id: string, subject: string, command: string, change: Change): Mutant {
  const entries = Object.entries(rules).map(([type, rule]) => [
    type,
    type === command ? { ...rule, guards: change(rule.guards) } : rule,
  ]);
  const faulty: Rules = Object.fromEntries(entries);
  return { id, subject, creditUnions: creditUnionIds(), rules: faulty, readings: {} };
}

/** The numbers and times of one credit union, under its default readings and under every other. */
function profileMutants(id: string): Mutant[] {
  const paths = [...readCreditUnion(id).settings.keys()];
  return [
    ...paths.flatMap((path) => shiftedSetting(id, path, {})),
    ...readingsOf(id).flatMap(({ path, reading }) => shiftedSetting(id, path, { [path]: reading })),
  ];
}

/** The readings that are not the default. */
function readingsOf(id: string): { readonly path: string; readonly reading: string }[] {
  return [...readCreditUnion(id).settings].flatMap(([path, { readings, reading }]) =>
    readings.filter((name) => name !== reading).map((name) => ({ path, reading: name })),
  );
}

function shiftedSetting(
  id: string,
  path: string,
  chosen: Readonly<Record<string, string>>,
): Mutant[] {
  const { profile } = readCreditUnion(id, chosen);
  const reading = chosen[path] === undefined ? '' : ` (${chosen[path]})`;
  return shiftsOf(profile, path).map(({ place, by, shifted }) => ({
    id: `shift ${id} ${place} ${by}${reading}`,
    subject: path,
    creditUnions: [id],
    rules,
    profile: shifted,
    readings: { [id]: chosen },
  }));
}
