import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { readYaml } from '../../fixtures/yaml';
import { openApi } from './openapi';

describe('openapi.yaml', () => {
  const published = readYaml('adapters/control-api/openapi.yaml');

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(published)));
    assert.ok(valid, JSON.stringify(errors));
  });

  it('describes what the client sends and reads', () => {
    assert.deepEqual(published, JSON.parse(JSON.stringify(openApi)));
  });
});
