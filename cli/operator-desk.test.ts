import assert from 'node:assert/strict';
import { it } from 'node:test';
import { staffed } from './operator-desk';

it('the desk of the person is a page on this machine, until the run is over', async () => {
  const lines: string[] = [];
  const { desk, close } = await staffed({ at: 'page', port: 0 }, (line) => lines.push(line));
  const [, url = ''] =
    /^(http:\/\/127\.0\.0\.1:\d+) {2}the operator's page/.exec(lines[0] ?? '') ?? [];
  const answer = desk.ask({ type: 'NameToken', user: '一郎' });
  assert.match(await (await fetch(url)).text(), /あなたの番です/);
  const body = new URLSearchParams({ turn: '1', type: 'Token', serial: '71234511' });
  await fetch(`${url}/answer`, { method: 'POST', body, headers: { origin: url } });
  assert.deepEqual(await answer, { type: 'Token', serial: '71234511' });
  const { port } = new URL(url);
  await assert.rejects(
    staffed({ at: 'page', port: Number(port) }, () => {}),
    {
      name: 'InputError',
      message: /cannot listen on port \d+: .*; name another by reach\.operator\.port$/,
    },
  );
  await close();
  await assert.rejects(fetch(url));
});
