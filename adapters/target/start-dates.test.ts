import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STRANGER } from '../../fixtures/contracts';
import { account, contract, neighbour, planned, withPool } from './testing/prepared-account';

describe('the start date of a prepared contract', () => {
  const DAY = '2019-08-01';

  /** Whether somebody of the scenario is let act on a contract that was prepared like this. */
  async function acts(startDate: string | undefined, own: string | undefined) {
    const { startDate: _, ...others } = contract;
    const told = own === undefined ? {} : { startDate: own };
    const { system, layer } = withPool({ ...account('c1'), ...told });
    const suite = layer(system, ['c1']);
    await suite.bench.openContract({
      ...others,
      ...(startDate === undefined ? {} : { startDate }),
    });
    await suite.bench.atBranch({ type: 'CallHelpDesk' }, planned.id);
  }

  for (const [what, startDate, own] of [
    ['both long past', '2019-07-01', undefined],
    ['the same day', DAY, DAY],
    ['not applied for in either', undefined, 'none'],
  ] as const)
    it(`serves: ${what}`, () => acts(startDate, own));

  for (const [what, startDate, own, why] of [
    [
      'today in the scenario, long past in the contract',
      DAY,
      undefined,
      /start date is 2019-08-01/,
    ],
    ['not applied for, long past in the contract', undefined, undefined, /has not applied/],
    ['long past, today in the contract', '2019-07-01', DAY, /start date is 2019-07-01/],
    ['long past, not applied for in the contract', '2019-07-01', 'none', /2019-07-01/],
  ] as const)
    it(`does not serve: ${what}`, () =>
      assert.rejects(acts(startDate, own), { name: 'CapabilityMissing', message: why }));

  /** The scenario opens its contract anew, as one that has not applied, on what was prepared. */
  async function openedAnew(own: string | undefined) {
    const { startDate: _, ...notApplied } = contract;
    const told = own === undefined ? {} : { startDate: own };
    const { system, layer } = withPool({ ...account('c1'), ...told }, account('c2'));
    const suite = layer(system, ['c1']);
    await suite.bench.openContract({ ...contract, startDate: '2019-07-01' });
    await suite.bench.openContract(notApplied);
    await suite.bench.atBranch({ type: 'CallHelpDesk' }, planned.id);
  }

  /** A neighbour acts, whose contract began in the scenario and not as prepared; first, another one begins. */
  async function actsBesideOneThatBegins() {
    const [company, other] = [account('c1'), account('n1', { as: STRANGER })];
    const { system, layer } = withPool(company, { ...other, startDate: 'none' });
    const suite = layer(system, ['c1', 'n1']);
    await suite.bench.openContract({ ...contract, startDate: DAY });
    await suite.bench.openContract(neighbour);
    await suite.bench.arrange({ type: 'StartDate', day: DAY }, planned.id);
    await suite.bench.atBranch({ type: 'CallHelpDesk' }, STRANGER);
  }

  it('does not serve where it is another contract that the scenario has begin', () =>
    assert.rejects(actsBesideOneThatBegins(), { message: /start date is 2019-07-01/ }));

  it('counts as the scenario has it at last: what is opened anew stays with its account', async () => {
    await openedAnew('none');
    await assert.rejects(openedAnew(undefined), { message: /has not applied/ });
  });
});
