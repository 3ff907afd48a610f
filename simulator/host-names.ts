import { hostname, networkInterfaces } from 'node:os';

/** Names that every machine gives to itself alone. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** Whether only this machine reaches a server that listens on this host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host) || /^127(\.\d+){3}$/.test(host);
}

/** How this machine is called, by itself and in its network. */
export function namesOfThisMachine(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return [hostname(), `${hostname()}.local`, ...addresses.map(({ address }) => address)];
}

/**
 * Whether a request with this Host header means a server that listens there. A page of another site can
 * have its own name pointed at this machine (DNS rebinding), but cannot make a browser send another name.
 * Beyond loopback a port may be mapped on the way, so that only the name counts.
 */
export function isMeant(
  header: string | undefined,
  { host, port }: { readonly host: string; readonly port: number },
  machine: readonly string[],
): boolean {
  const [, name = '', , given = '80'] = /^(\[[^\]]*\]|[^:]*)(:(\d+))?$/.exec(header ?? '') ?? [];
  const called = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (isLoopback(host)) return [...LOOPBACK, host].includes(called) && Number(given) === port;
  return [...LOOPBACK, host, ...machine].some((own) => own.toLowerCase() === called);
}
