import type { z } from 'zod';
import { answers } from '../../simulator/language/control-api';
import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { SystemUnderTest } from '../system-under-test';
import { ask, type Endpoint, type Operation } from './fetching';

/**
 * The back door of a vendor's system, over the control API, for one scenario. Others may go on beside it
 * with people of the same names: each request tells of whose contract it is.
 */
export function controlBench(endpoint: Endpoint): SystemUnderTest['bench'] {
  const send = <S extends z.ZodType>(operation: Operation, answer: S) =>
    ask(endpoint, operation, answer);
  const contracts = new Map<UserId, string>();
  const about = (id: UserId, what: string, query: Record<string, string> = {}): string => {
    const contract = contracts.get(id);
    const told = new URLSearchParams({ ...query, ...(contract === undefined ? {} : { contract }) });
    return `/users/${encodeURIComponent(id)}/${what}${told.size === 0 ? '' : `?${told}`}`;
  };
  return {
    openContract: async (plan) => {
      for (const { id } of plan.users) contracts.set(id, plan.id);
      await send({ method: 'POST', path: '/contracts', body: plan }, answers.nothing);
    },
    arrange: async (arrangement, of) => {
      const path = about(of, 'arrangements');
      await send({ method: 'POST', path, body: arrangement }, answers.nothing);
    },
    setClock: async (now) => {
      await send({ method: 'PUT', path: '/clock', body: { now } }, answers.clock);
    },
    now: async () => (await send({ method: 'GET', path: '/clock' }, answers.clock)).now,
    codeOf: async (serial, of, at) => {
      const path = about(of, `tokens/${encodeURIComponent(serial)}/code`, { at: `${at}` });
      return (await send({ method: 'GET', path }, answers.code)).code ?? undefined;
    },
    serialOf: async (of) =>
      (await send({ method: 'GET', path: about(of, 'serial') }, answers.serial)).serial ??
      undefined,
    mailbox: async (of) =>
      (await send({ method: 'GET', path: about(of, 'mails') }, answers.mails)).mails,
    atBranch: async (command, of) => {
      const path = about(of, 'branch');
      return (await send({ method: 'POST', path, body: command }, answers.outcome)) as Outcome;
    },
  };
}
