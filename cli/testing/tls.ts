import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

const DAY = 86_400_000;

/** A certificate of nobody's authority, for the machine that is called so, good for so many days from now. */
export async function certificate(names: readonly string[], days: number) {
  const altNames = names.map((name) =>
    /^[\d.]+$/.test(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const),
  );
  return generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    notBeforeDate: new Date(Date.now() - 400 * DAY),
    notAfterDate: new Date(Date.now() + days * DAY),
    extensions: [{ name: 'subjectAltName', altNames }],
  });
}

/** Serves nothing, but over TLS. */
export async function servedOverTls({ private: key, cert }: { private: string; cert: string }) {
  const server = createServer({ key, cert }, (_, response) => response.end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, url: `https://127.0.0.1:${port}`, close: () => server.close() };
}
