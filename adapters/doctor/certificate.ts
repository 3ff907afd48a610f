import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import type { Finding } from '../finding';

/** Days before its end from which a certificate is worth a word. */
const SOON = 14;
const DAY = 86_400_000;
const PATIENCE = 5000;

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** What somebody shows who is called by an address. */
interface Shown {
  readonly certificate: PeerCertificate;
  /** Why this machine does not trust it, by the code of OpenSSL; absent when it does. */
  readonly distrust?: string;
}

/** Everything that is wrong with the certificate of an address; a word of warning where there is none. */
export async function certificateFindings(
  address: string,
  path: readonly string[],
  now: number,
): Promise<readonly Finding[]> {
  const { protocol, hostname, port } = new URL(address);
  const told = (level: Finding['level'], what: string, mend?: string): Finding => ({
    check: 'certificate',
    level,
    told: `${address}: ${what}`,
    ...(mend === undefined ? {} : { mend }),
    path,
  });
  if (protocol !== 'https:')
    return LOCAL.includes(hostname)
      ? []
      : [told('warning', 'not encrypted: passwords and tokens travel openly', 'use https')];
  const shown = await shownBy(hostname, Number(port || 443));
  if (!shown) return [];
  const faults = faultsOf(shown, hostname, now).map(([what, mend]) => told('fault', what, mend));
  if (faults.length > 0) return faults;
  const days = Math.floor((Date.parse(shown.certificate.valid_to) - now) / DAY);
  const left = `the certificate is valid for ${days} more days`;
  return [days >= SOON ? told('ok', left) : told('warning', left, 'renew it before the run')];
}

/** Each fault with its mend. */
function faultsOf({ certificate, distrust }: Shown, host: string, now: number): [string, string][] {
  const { valid_from: from, valid_to: to } = certificate;
  const faults: [string, string][] = [];
  if (Date.parse(to) < now) faults.push([`the certificate expired on ${to}`, 'renew it']);
  if (Date.parse(from) > now)
    faults.push([`the certificate is valid only from ${from}`, 'see that the clocks are right']);
  if (checkServerIdentity(host, certificate) !== undefined)
    faults.push([
      `the certificate is for ${certificate.subjectaltname ?? certificate.subject.CN}, not for ${host}`,
      'correct the address, or have a certificate issued for it',
    ]);
  if (distrust !== undefined && !/EXPIRED|ALTNAME/.test(distrust))
    faults.push([
      /SELF_SIGNED/.test(distrust)
        ? `the certificate is self-signed (${distrust})`
        : `nobody whom this machine trusts vouches for the certificate (${distrust})`,
      'name its authority by NODE_EXTRA_CA_CERTS and to the browser, or have it signed by a known one',
    ]);
  return faults;
}

/** Undefined where nobody speaks TLS: that is told by whoever tries to reach the address. */
function shownBy(host: string, port: number): Promise<Shown | undefined> {
  // What is not trusted is looked at all the same: nothing is sent to it.
  const options = { host, port, timeout: PATIENCE, rejectUnauthorized: false };
  const names = /^[\d.]+$|^\[/.test(host) ? {} : { servername: host };
  return new Promise((resolve) => {
    const socket = connect({ ...options, ...names }, () => {
      const certificate = socket.getPeerCertificate();
      const { authorizationError: distrust } = socket;
      socket.destroy();
      resolve(distrust ? { certificate, distrust: String(distrust) } : { certificate });
    });
    const give = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    socket.on('error', give).on('timeout', give);
  });
}
