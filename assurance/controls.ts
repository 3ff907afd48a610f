import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { rules } from '../simulator/core/decide';
import type { Mutant } from './mutants';
import { type Combination, type Points, pairwise } from './pairwise';

/** Values that a vendor may declare beside the placeholders: the least, and others than the usual. */
const declarable: Readonly<Record<string, readonly number[]>> = {
  'verification.driftSteps': [0, 2],
  'verification.digits': [8],
  'lockout.errors': [1, 3],
};

/**
 * Sound simulators: no scenario may fail against one that is as it declares to be. One as it comes,
 * and enough for every reading and value that can be declared beside every other.
 */
export function controls(): readonly Mutant[] {
  return creditUnionIds().flatMap((id) => {
    const combinations = [{}, ...pairwise(openPointsOf(id))];
    return combinations.map((chosen) => controlOf(id, chosen));
  });
}

/** Every point at which a vendor has something to declare, the usual choice first. */
function openPointsOf(id: string): Points {
  const points = [...readCreditUnion(id).settings].map(([path, setting]): [string, string[]] => {
    const { value, reading = JSON.stringify(value), readings } = setting;
    const others = [...readings, ...(declarable[path] ?? []).map(String)];
    return [path, [reading, ...others.filter((choice) => choice !== reading)]];
  });
  return new Map(points.filter(([, choices]) => choices.length > 1));
}

function controlOf(id: string, chosen: Combination): Mutant {
  const usual = openPointsOf(id);
  const unusual = Object.entries(chosen).filter(
    ([path, choice]) => usual.get(path)?.[0] !== choice,
  );
  const [values, readings] = [true, false].map((isValue) =>
    unusual.filter(([path]) => path in declarable === isValue),
  );
  const settings = (values ?? []).map(([path, choice]) => [path, Number(choice)]);
  return {
    id: `control ${id} ${unusual.map((choice) => choice.join('=')).join(' ')}`,
    subject: '',
    creditUnions: [id],
    rules,
    readings: { [id]: Object.fromEntries(readings ?? []) },
    declared: { [id]: { settings: Object.fromEntries(settings), leavesOut: {} } },
  };
}
