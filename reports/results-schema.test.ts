import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { z } from 'zod';
import { resultsSchema } from './results';

it('results.schema.json is the schema by which results are written', () => {
  const published: unknown = JSON.parse(readFileSync('reports/results.schema.json', 'utf8'));
  assert.deepEqual(published, z.toJSONSchema(resultsSchema));
});
