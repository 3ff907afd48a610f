import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLoopback, isMeant } from './host-names';

const MACHINE = ['Desk-7', 'desk-7.local', '192.168.1.5', 'fe80::1'];

describe('a Host header means a server', () => {
  const meant = (host: string, headers: readonly (string | undefined)[], port = 4649) =>
    headers.filter((header) => isMeant(header, { host, port }, MACHINE));

  it('on loopback by a loopback name with its port, and by nothing else', () => {
    const names = ['localhost:4649', 'LOCALHOST:4649', '127.0.0.1:4649', '[::1]:4649'];
    const foreign = [
      undefined,
      '',
      'localhost',
      'localhost:80',
      'localhost:46490',
      'rebound.test:4649',
      'localhost.rebound.test:4649',
      'rebound.test@localhost:4649',
      'localhost:4649@rebound.test',
      'desk-7:4649',
      '192.168.1.5:4649',
      '0.0.0.0:4649',
    ];
    for (const host of ['localhost', '127.0.0.1', '::1'])
      assert.deepEqual(meant(host, [...names, ...foreign]), names);
  });

  it('at the port of the web without any port', () => {
    assert.deepEqual(meant('127.0.0.1', ['localhost', 'localhost:80', 'localhost:81'], 80), [
      'localhost',
      'localhost:80',
    ]);
  });

  it('beyond loopback by a name of the machine, whatever the port on the way', () => {
    const names = ['desk-7:4649', '192.168.1.5:8080', '[fe80::1]', 'localhost:8080', 'bank.test'];
    assert.deepEqual(meant('bank.test', [...names, 'rebound.test:4649', undefined]), names);
    assert.deepEqual(meant('0.0.0.0', ['rebound.test:4649', 'Desk-7.local']), ['Desk-7.local']);
  });
});

describe('loopback', () => {
  it('is what only this machine reaches', () => {
    assert.deepEqual(
      ['127.0.0.1', '127.1.2.3', '::1', 'localhost'].filter((host) => !isLoopback(host)),
      [],
    );
    assert.deepEqual(
      ['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.test', 'localhost.test'].filter(isLoopback),
      [],
    );
  });
});
