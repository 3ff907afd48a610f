import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { consoleOf } from '../../simulator/console/console';
import { simulate } from './simulate';
import { simulationOf } from './simulation';

const SEED = 20190701;

for (const id of creditUnionIds()) {
  const simulation = () => {
    const wall = { seconds: 1_000_000 };
    return { wall, ...simulationOf(readCreditUnion(id), `/${id}`, SEED, () => wall.seconds) };
  };

  describe(`the simulation of ${id}`, () => {
    it('comes back to its beginning, its clock as it ran then', () => {
      const { bank, bench, wall } = simulation();
      const beginning = { now: bank.now, contracts: bank.contracts };
      bank.open(bench.supply.contract(bank.now));
      bank.perform(beginning.contracts[0]?.id ?? '', { type: 'CallHelpDesk' });
      wall.seconds += 100;
      assert.equal(bench.clock.now(), beginning.now + 100);
      bench.reset();
      assert.deepEqual({ now: bank.now, contracts: bank.contracts }, beginning);
      assert.deepEqual(bank.journal, []);
    });

    it('leads from its console to its own pages, and from a mail to the phone', () => {
      const { bench } = simulation();
      assert.equal(bench.site, `/${id}`);
      const phone = new URL(bench.phone('https://mail.test/a?b&c'), 'http://x');
      assert.equal(phone.pathname, `/${id}/app`);
      assert.equal(phone.searchParams.get('url'), 'https://mail.test/a?b&c');
    });

    it('has contracts and tokens of their own for whoever asks', () => {
      const { bank, bench, fixture } = simulation();
      const { supply } = bench;
      const ids = [...bank.contracts, supply.contract(bank.now), supply.contract(bank.now)];
      assert.equal(new Set(ids.map((contract) => contract.id)).size, 4);
      const known = Object.values(fixture.devices).flat();
      const tokens = [...known, supply.device(bank.now), supply.device(bank.now)];
      assert.equal(new Set(tokens.map(({ serial }) => serial)).size, known.length + 2);
      assert.equal(new Set(tokens.map(({ secret }) => secret)).size, known.length + 2);
      const { kind, expiresAt } = supply.device(2_000_000_000);
      assert.ok(kind === 'hardware' && expiresAt > 2_000_000_000);
    });

    it('is shown on the bench console', async () => {
      const { bank, bench, fixture } = simulation();
      const app = consoleOf({ benches: [bench], base: '/_bench' });
      for (const { id: contract } of bank.contracts) {
        const query = new URLSearchParams({ contract });
        const page = await (await app.request(`/${id}/?${query}`)).text();
        const users = [...fixture.contract.users, ...fixture.neighbour.users];
        const shown = users.filter(({ loginId }) => page.includes(`<dd>${loginId}</dd>`));
        assert.equal(shown.length, Object.keys(bank.contract(contract).users).length);
      }
    });
  });
}

describe('npm run simulate', () => {
  it('says where the bench console is, and serves it beside the site', async () => {
    const lines: string[] = [];
    const served = await simulate('seikyo', { port: 0 }, (line) => lines.push(line));
    try {
      const address = lines.find((line) => line.includes('bench console'))?.split(' ')[0] ?? '';
      const answer = await fetch(address);
      assert.equal(answer.url, `${served.url}/_bench/seikyo/`);
      assert.match(await answer.text(), /<h1>試験卓<\/h1>.*動いています/s);
      assert.equal((await fetch(served.url)).status, 200);
    } finally {
      await served.close();
    }
  });
});
