import { faultBeforeAnswer, REFUSED_PORT } from '../control-api/network';
import { TargetFault, type TargetFaultKind } from '../faults';
import type { Finding } from '../finding';
import { certificateFindings } from './certificate';

const mends: Partial<Record<TargetFaultKind, string>> = {
  unreachable: 'start the system, or open the way to it (proxy, firewall)',
  'name-unknown': 'correct the name, or ask whoever keeps the names',
  certificate: 'name its authority by NODE_EXTRA_CA_CERTS and to the browser',
  'time-out': 'see that the system answers at this address',
};

const checks: Partial<Record<TargetFaultKind, string>> = {
  'name-unknown': 'DNS',
  certificate: 'certificate',
};

/** Whether anything answers at an address, and with which certificate. */
export async function addressFindings(
  address: string,
  path: readonly string[],
  now: number,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const [reached, certified] = [
    await reach(address, path, signal),
    await certificateFindings(address, path, now),
  ];
  // The certificate says itself, and better, what kept everybody from an answer.
  const told = reached.check === 'certificate' && certified.length > 0;
  return told ? certified : [reached, ...certified];
}

/** What it answers is not of interest here. */
async function reach(
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
    const mend = told === REFUSED_PORT ? 'let the system listen on another' : mends[kind];
    return {
      check: checks[kind] ?? 'address',
      level: 'fault',
      told: `${address}: ${told}`,
      ...(mend === undefined ? {} : { mend }),
      path,
    };
  }
}
