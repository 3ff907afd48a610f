import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { simulate } from './simulate';
import { simulationOf } from './simulation';

/** What is printed, and what the pages under it say, while the simulator is served. */
async function served(id: string | undefined, options: object, paths: readonly string[]) {
  const lines: string[] = [];
  const { url, close } = await simulate(id, { port: '0', seed: '1', ...options }, (line) =>
    lines.push(line),
  );
  try {
    const pages = await Promise.all(
      paths.map(async (path) => (await fetch(`${url}${path}`)).text()),
    );
    return { url, pages, printed: lines.join('\n') };
  } finally {
    await close();
  }
}

describe('npm run simulate', () => {
  it('serves one credit union at the root and prints who can sign in, with what', async () => {
    const { url, pages, printed } = await served('seikyo', {}, ['/', '/login']);
    assert.match(pages[0] ?? '', /<h1>成協信用組合<\/h1>/);
    assert.match(pages[0] ?? '', /<a href="\/_bench\/seikyo\/">試験卓/);
    assert.ok(printed.includes(`${url}/_bench  bench console`));
    assert.match(pages[1] ?? '', /電子証明書ログイン/);
    assert.ok(printed.includes(url));
    const { contract, devices } = simulationOf(readCreditUnion('seikyo'), '', 1, () => 0).fixture;
    const serialOf = (id: string) => devices[id]?.[0].serial ?? '?';
    for (const { certificate, password, confirmationPassword } of contract.users)
      for (const told of [certificate, password, confirmationPassword])
        assert.ok(printed.includes(told), told);
    for (const told of [
      `${serialOf('花子')} サービス利用中 `,
      `${serialOf('一郎')} トークン発行済み `,
      `${serialOf('幸子')} サービス利用中 停止中 `,
    ])
      assert.ok(printed.includes(told), told);
    assert.ok(!printed.includes(serialOf('二郎')));
    assert.doesNotMatch(printed, /warning/);
  });

  it('serves all of them under one front page', async () => {
    const ids = creditUnionIds();
    const { pages } = await served(undefined, {}, ['/', ...ids.map((id) => `/${id}/login`)]);
    for (const id of ids) assert.ok(pages[0]?.includes(`href="/${id}"`), id);
    assert.ok(pages[0]?.includes('href="/_bench/"'));
    for (const [n, id] of ids.entries())
      assert.match(pages[n + 1] ?? '', new RegExp(`<form [^>]*action="/${id}/login`));
  });

  it('warns when others can reach it', async () => {
    const { printed } = await served('kenmin', { host: '0.0.0.0' }, []);
    assert.match(printed, /^warning: 0\.0\.0\.0 is open to others/);
  });

  it('serves the second skin, and a control API to whoever has the token', async () => {
    process.env.OTP_CONTROL_TOKEN = 'right';
    const lines: string[] = [];
    const { url, close } = await simulate('masushin', { port: '0', skin: 'second' }, (line) =>
      lines.push(line),
    );
    try {
      const shell = await (await fetch(`${url}/eb/`)).text();
      assert.match(shell, /<iframe name="naka"/);
      const asked = (token: string) =>
        fetch(`${url}/_control/clock`, { headers: { authorization: `Bearer ${token}` } });
      assert.equal((await asked('wrong')).status, 401);
      assert.equal((await asked('right')).status, 200);
      assert.ok(lines.some((line) => /_control {2}control API; the clock stands/.test(line)));
      await assert.rejects(
        simulate('masushin', { port: '0', host: '0.0.0.0' }, () => {}),
        /^InputError: --host 0\.0\.0\.0: the control API is for this machine alone/,
      );
    } finally {
      delete process.env.OTP_CONTROL_TOKEN;
      await close();
    }
  });

  it('says what is wrong in one line', async () => {
    const refused = (id: string | undefined, options: object, message: RegExp) =>
      assert.rejects(
        simulate(id, options, () => {}),
        message,
      );
    await refused('narnia', {}, /unknown credit union narnia; there are kenmin, /);
    await refused(undefined, { skin: 'second' }, /^InputError: --skin second: name one credit/);
    await refused('seikyo', { skin: 'second' }, /^InputError: --skin second: name one credit/);
    await refused('seikyo', { port: 'http' }, /^InputError: simulate: port: /);
    const { close, url } = await simulate('seikyo', { port: '0' }, () => {});
    const port = new URL(url).port;
    await refused('seikyo', { port }, /cannot listen on 127\.0\.0\.1 port \d+: .*; try --port 0$/);
    await close();
  });
});
