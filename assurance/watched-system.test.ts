import assert from 'node:assert/strict';
import { it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import { readCreditUnion } from '../fixtures/credit-unions';
import { castOf, onStage } from '../steps/support/cast';
import { type Note, watched } from '../steps/support/watched-system';
import { OPENING } from '../steps/support/world';

it('notes the clock when it shows another time, and every screen and mail that is read', async () => {
  const union = readCreditUnion('seikyo');
  const notes: Note[] = [];
  const cast = castOf(union, 1);
  const system = watched(referenceSystem(union.profile, OPENING), (note) => notes.push(note));
  await onStage(cast, system);
  await system.bench.setClock(OPENING + 60);
  await system.bench.setClock(OPENING + 60);
  await system.customer.see('sign-in', cast.anybody);
  await system.bench.mailbox(cast.anybody);
  await system.bench.setClock(OPENING + 120);
  assert.deepEqual(notes, [
    { clock: OPENING + 60 },
    { read: 'sign-in' },
    { read: 'mailbox' },
    { clock: OPENING + 120 },
  ]);
  assert.equal(await system.bench.now(), OPENING + 120);
});
