import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isMeant, namesOfThisMachine } from './host-names';

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

/**
 * Serves applications side by side, to those who call this machine by a name of its own. Rejects when the
 * port is taken.
 */
export async function serve(mounts: Mounts, { host, port }: Listen): Promise<Served> {
  const portTaken = () => (server.address() as AddressInfo).port;
  const machine = namesOfThisMachine();
  const isOwn = (name: string | undefined) => isMeant(name, { host, port: portTaken() }, machine);
  const server = createAdaptorServer({ fetch: mounted(mounts, onlyFor(isOwn)).fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const taken = portTaken();
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
function mounted(mounts: Mounts, door: MiddlewareHandler): Hono {
  const paths = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);
  const whole = new Hono().use(door);
  for (const [path, app] of paths) whole.mount(path === '' ? '/' : path, app.fetch);
  return whole;
}

const bare = secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"] } });

/** Turns away whoever calls the server by a name that is not its own. */
function onlyFor(isOwn: (name: string | undefined) => boolean): MiddlewareHandler {
  return (context, next) =>
    isOwn(context.req.header('host'))
      ? next()
      : bare(context, async () => {
          context.res = context.text(MISDIRECTED, 421);
        });
}

const MISDIRECTED =
  'シミュレータです。この名前では利用できません。起動時に表示された URL で開いてください。';
