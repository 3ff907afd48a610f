import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readCreditUnion } from '../../fixtures/credit-unions';
import { castOf } from '../../steps/support/cast';
import { OPENING } from '../../steps/support/world';
import { referenceSystem } from '../memory';
import { answerOf, formSchema } from './answers';
import { byOperator } from './by-operator';
import { Turns } from './turns';

it('a person may call the users of a contract as its papers do', async () => {
  const creditUnion = readCreditUnion('kumagaya');
  const { profile } = creditUnion;
  const { contract } = castOf(creditUnion, 1).fixture;
  const [first, second] = contract.users;
  assert.ok(first && second && first.name.includes(' '));
  const rows = [first.name.replace(' ', '　'), second.loginId, first.id, '山下 五郎'].join('\n');
  const ask = async () => answerOf(formSchema.parse({ type: 'Accepted', rows }));
  const operation = { turns: new Turns({ ask }), profile, log: () => {} };
  const { bench } = byOperator(referenceSystem(profile, OPENING), ['branch'], operation);
  await bench.openContract(contract);
  const unlock = { type: 'UnlockAtBranch', users: [first.id], way: 'in-writing' } as const;
  const outcome = await bench.atBranch(unlock, first.id);
  assert.deepEqual(outcome.accepted && outcome.result.rows, [
    { user: first.id },
    { user: second.id },
    { user: first.id },
    { user: '山下 五郎' },
  ]);
});
