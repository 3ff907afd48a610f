import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { bilingualSchema } from '../fixtures/profile-document';
import { readYaml } from '../fixtures/yaml';
import { parseInput } from '../simulator/language/input';
import { readPickles } from './pickles';

const REASONS = relative(process.cwd(), join(__dirname, 'unasserted-readings.yaml'));
const reasonsSchema = z.array(
  z.strictObject({ readings: z.array(z.string()).min(1), because: bilingualSchema }),
);

const asserting = readPickles().filter(({ asserts }) => asserts);

/** Readings that no scenario of their own asserts anything about, as `seikyo revocation.tokenReuse=reusable`. */
function unasserted(): string[] {
  return creditUnionIds().flatMap((id) =>
    [...readCreditUnion(id).settings].flatMap(([path, { readings }]) =>
      readings
        .map((reading) => `${path}=${reading}`)
        .filter((reading) => !isAsserted(`@${id}`, `@reading:${reading}`))
        .map((reading) => `${id} ${reading}`),
    ),
  );
}

function isAsserted(...wanted: readonly string[]): boolean {
  return asserting.some(({ tags }) => wanted.every((tag) => tags.includes(tag)));
}

describe('every reading that can be declared', () => {
  it('has a scenario that can fail under it, or a reason why none can, never both', () => {
    const reasons = parseInput(reasonsSchema, readYaml(REASONS), REASONS);
    const reasoned = reasons.flatMap(({ readings }) => readings);
    assert.deepEqual(unasserted().toSorted(), reasoned.toSorted());
  });
});
