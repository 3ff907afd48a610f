import { connect } from 'node:tls';
import { faultBeforeAnswer } from '../control-api/network';
import { TargetFault, type TargetFaultKind } from '../faults';
import type { Finding } from './finding';

/** Days before its end from which a certificate is worth a word. */
const SOON = 14;
const DAY = 86_400_000;

const mends: Partial<Record<TargetFaultKind, string>> = {
  unreachable: 'start the system, or open the way to it (proxy, firewall)',
  'name-unknown': 'correct the name, or ask whoever keeps the names',
  certificate: 'name its authority by NODE_EXTRA_CA_CERTS',
  'time-out': 'see that the system answers at this address',
};

/** Whether anything answers at an address; what it answers is not of interest here. */
export async function reached(
  address: string,
  path: readonly string[],
  signal: AbortSignal,
): Promise<Finding> {
  try {
    const { status } = await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
    return { check: 'address', level: 'ok', told: `${address} answers (status ${status})`, path };
  } catch (error) {
    const { kind, told } =
      error instanceof TargetFault
        ? { kind: error.kind, told: error.message }
        : faultBeforeAnswer(error);
    const mend = mends[kind];
    return {
      check: kind === 'certificate' ? 'certificate' : 'address',
      level: 'fault',
      told: `${address}: ${told}`,
      ...(mend === undefined ? {} : { mend }),
      path,
    };
  }
}

/** How long the certificate of an address is still valid; nothing for plain HTTP. */
export async function certificateOf(
  address: string,
  path: readonly string[],
  now: number,
): Promise<readonly Finding[]> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') {
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    const told = `${address} is not encrypted: passwords and tokens travel openly`;
    return local ? [] : [{ check: 'certificate', level: 'warning', told, mend: 'use https', path }];
  }
  const until = await validUntil(hostname, Number(port || 443));
  if (until === undefined) return [];
  const days = Math.floor((until - now) / DAY);
  const told = `the certificate is valid for ${days} more days`;
  return days >= SOON
    ? [{ check: 'certificate', level: 'ok', told, path }]
    : [{ check: 'certificate', level: 'warning', told, mend: 'renew it before the run', path }];
}

function validUntil(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, timeout: 5000 }, () => {
      const { valid_to: end } = socket.getPeerCertificate();
      socket.destroy();
      resolve(end ? Date.parse(end) : undefined);
    });
    const give = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    socket.on('error', give).on('timeout', give);
  });
}
