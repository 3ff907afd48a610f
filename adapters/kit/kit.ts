import { AssertionError } from 'node:assert/strict';
import type { Check } from './check';
import { answers } from './checks/answers';
import { benches } from './checks/bench';
import { capabilities } from './checks/capabilities';
import { views } from './checks/views';
import { Stage, type Subject } from './stage';

/** What the kit says of one check; `because` tells what hindered it, or what was found instead. */
export interface Finding {
  readonly check: string;
  readonly verdict: 'kept' | 'broken' | 'unchecked';
  readonly because?: string;
}

/** Everything that an adapter must do. */
const checks: readonly Check[] = [...answers, ...views, ...benches, ...capabilities];

/** The names of all checks, in the order in which they are tried. */
export const checkNames: readonly string[] = checks.map(({ name }) => name);

/** Tries an adapter, each check, or each of those named, on a freshly opened one. */
export async function checkAdapter(
  subject: Subject,
  names: readonly string[] = checkNames,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks.filter(({ name }) => names.includes(name)))
    findings.push(await tried(check, subject));
  return findings;
}

async function tried(check: Check, subject: Subject): Promise<Finding> {
  try {
    const stage = await Stage.set(subject);
    try {
      return await found(check, stage);
    } finally {
      await stage.system.close();
    }
  } catch (error) {
    return { check: check.name, verdict: 'broken', because: described(error) };
  }
}

async function found(check: Check, stage: Stage): Promise<Finding> {
  const hindrance = check.hindered?.(stage);
  if (hindrance !== undefined)
    return { check: check.name, verdict: 'unchecked', because: hindrance };
  await check.run(stage);
  return { check: check.name, verdict: 'kept' };
}

function described(error: unknown): string {
  if (error instanceof AssertionError) {
    const { message, actual, expected } = error;
    return `${message}: expected ${JSON.stringify(expected)}, found ${shown(actual)}`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function shown(actual: unknown): string {
  return actual instanceof Error ? `${actual.name}: ${actual.message}` : JSON.stringify(actual);
}
