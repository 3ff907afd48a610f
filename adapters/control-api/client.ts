import type { z } from 'zod';
import { answers } from '../../simulator/language/control-api';
import type { Outcome } from '../../simulator/language/outcome';
import type { SystemUnderTest } from '../system-under-test';
import { ask, type Endpoint, type Operation } from './fetching';

/** The back door of a vendor's system, over the control API. */
export function controlBench(endpoint: Endpoint): SystemUnderTest['bench'] {
  const send = <S extends z.ZodType>(operation: Operation, answer: S) =>
    ask(endpoint, operation, answer);
  const user = (id: string) => `/users/${encodeURIComponent(id)}`;
  return {
    openContract: async (plan) => {
      await send({ method: 'POST', path: '/contracts', body: plan }, answers.nothing);
    },
    arrange: async (arrangement, of) => {
      const path = `${user(of)}/arrangements`;
      await send({ method: 'POST', path, body: arrangement }, answers.nothing);
    },
    setClock: async (now) => {
      await send({ method: 'PUT', path: '/clock', body: { now } }, answers.clock);
    },
    now: async () => (await send({ method: 'GET', path: '/clock' }, answers.clock)).now,
    codeOf: async (serial, of, at) => {
      const path = `${user(of)}/tokens/${encodeURIComponent(serial)}/code?at=${at}`;
      return (await send({ method: 'GET', path }, answers.code)).code ?? undefined;
    },
    serialOf: async (of) =>
      (await send({ method: 'GET', path: `${user(of)}/serial` }, answers.serial)).serial ??
      undefined,
    mailbox: async (of) =>
      (await send({ method: 'GET', path: `${user(of)}/mails` }, answers.mails)).mails,
    atBranch: async (command, of) => {
      const path = `${user(of)}/branch`;
      return (await send({ method: 'POST', path, body: command }, answers.outcome)) as Outcome;
    },
  };
}
