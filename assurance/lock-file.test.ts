import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';

const packageSchema = z.object({
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const { packages } = z
  .object({ packages: z.record(z.string(), packageSchema) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

describe('the lock file', () => {
  it('knows the packages of every platform, or npm ci would fail on a machine unlike this one', () => {
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap((each) =>
      Object.keys(each.optionalDependencies),
    );
    assert.deepEqual(
      wanted.filter((name) => !locked.has(name)),
      [],
    );
  });
});
