import { setTimeout as rest } from 'node:timers/promises';
import type { z } from 'zod';
import { firstFault } from '../../simulator/language/input';
import { TargetFault, type TargetFaultKind } from '../faults';
import { faultBeforeAnswer } from './network';

/** Where a control API is, and how it is asked. */
export interface Endpoint {
  readonly address: string;
  readonly token: string;
  /** Milliseconds between two attempts at a read. */
  readonly pause?: number;
  /** Hears the status of each answer. */
  readonly heard?: (operation: Operation, status: number) => void;
}

/** One operation. Only reads may be attempted again. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
}

/** Milliseconds for one answer, its body included. */
const PATIENCE = 10_000;
const PAUSE = 200;
const ATTEMPTS = 3;
const LARGEST = 1024 * 1024;
/** Faults that may pass by themselves. */
const passing: readonly TargetFaultKind[] = ['unreachable', 'server-error', 'time-out'];

/** Asks the control API. TargetFault says what was wrong; nothing that was sent is ever repeated. */
export async function ask<S extends z.ZodType>(
  endpoint: Endpoint,
  operation: Operation,
  answer: S,
): Promise<z.infer<S>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attempted(endpoint, operation, answer);
    } catch (error) {
      const again = error instanceof TargetFault && passing.includes(error.kind);
      if (operation.method !== 'GET' || !again || attempt === ATTEMPTS) throw error;
      await rest(endpoint.pause ?? PAUSE);
    }
  }
}

async function attempted<S extends z.ZodType>(
  endpoint: Endpoint,
  operation: Operation,
  answer: S,
): Promise<z.infer<S>> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await responseOf(endpoint, operation, signal);
  endpoint.heard?.(operation, response.status);
  refuseStatus(endpoint, operation, response);
  const text = await textOf(endpoint, operation, response);
  const parsed = answer.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  // What came may hold secrets: only the place is told.
  const path = firstFault(parsed.error).path.join('.') || 'the body';
  throw fault('unreadable', endpoint, operation, `an answer not as described, at ${path}`);
}

async function responseOf(
  endpoint: Endpoint,
  operation: Operation,
  signal: AbortSignal,
): Promise<Response> {
  const { method, path, body } = operation;
  const headers = { authorization: `Bearer ${endpoint.token}`, 'content-type': 'application/json' };
  const init = { method, headers, signal, redirect: 'manual' } as const;
  try {
    return await fetch(
      `${endpoint.address.replace(/\/$/, '')}${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
  } catch (error) {
    const { kind, told } = faultBeforeAnswer(error);
    throw fault(kind, endpoint, operation, told);
  }
}

function refuseStatus(endpoint: Endpoint, operation: Operation, { status, headers }: Response) {
  const html = headers.get('content-type')?.includes('html') === true;
  const told = `status ${status}`;
  if (status === 401 || status === 403)
    throw fault('refused-access', endpoint, operation, `${told}: is the token right?`);
  if (status === 503 && html) throw fault('maintenance', endpoint, operation, `${told}, a page`);
  if (status >= 500) throw fault('server-error', endpoint, operation, told);
  if (status < 200 || status > 299) throw fault('unreadable', endpoint, operation, told);
}

async function textOf(
  endpoint: Endpoint,
  operation: Operation,
  { body }: Response,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > LARGEST)
        throw fault('endless', endpoint, operation, 'an answer of more than a megabyte');
    }
  } catch (error) {
    if (error instanceof TargetFault) throw error;
    const late = (error as Error).name === 'TimeoutError';
    throw fault(
      late ? 'endless' : 'unreachable',
      endpoint,
      operation,
      late ? 'an answer that does not end' : 'the connection broke off in the answer',
    );
  }
  return text;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(
  kind: TargetFaultKind,
  { address }: Endpoint,
  { method, path }: Operation,
  told: string,
): TargetFault {
  return new TargetFault(kind, `control API ${address}, ${method} ${path}: ${told}`);
}
