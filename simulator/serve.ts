import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

/** Web applications by the path under which each is mounted; the empty path is the root. */
export type Mounts = Readonly<Record<string, Hono>>;

/** Where to listen. Port 0 takes any that is free. */
export interface Listen {
  readonly host: string;
  readonly port: number;
}

/** A server that answers. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves applications side by side. Rejects when the port is taken. */
export async function serve(mounts: Mounts, { host, port }: Listen): Promise<Served> {
  const server = createAdaptorServer({ fetch: mounted(mounts).fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** One application: longer paths first, for a site at the root answers everything under it. */
function mounted(mounts: Mounts): Hono {
  const paths = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);
  const whole = new Hono();
  for (const [path, app] of paths) whole.mount(path === '' ? '/' : path, app.fetch);
  return whole;
}
