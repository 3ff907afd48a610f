import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addressFindings } from './address';

it('the doctor says that a port is one that no HTTP client speaks to', async () => {
  const [found] = await addressFindings('http://127.0.0.1:5060/', [], 0, AbortSignal.timeout(5000));
  assert.equal(found?.level, 'fault');
  assert.match(found?.told ?? '', /HTTP clients refuse to speak to this port$/);
  assert.equal(found?.mend, 'let the system listen on another');
});
