import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { WallClock } from '../../adapters/wall-clock/clock';
import { readCreditUnion } from '../../fixtures/credit-unions';
import type { Results } from '../../reports/results';
import { Bank } from '../../simulator/bank';
import { controlApi } from '../../simulator/control-api/server';
import { type Rules, rules } from '../../simulator/core/decide';
import { secondSkinOf } from '../../simulator/second-skin/skin';
import { type Served, serve } from '../../simulator/serve';
import { OPENING } from '../../steps/support/world';
import { readResults } from '../records/results-file';
import { otpBegunIn } from './otp';

/** The token of the example's test tools. */
export const TOKEN = 'example-token';
const EXAMPLE = join('adapters', 'example-vendor');
const LOOPBACK = { host: '127.0.0.1', port: 0 };

/** What stands before the vendor's system, such as a network with faults. */
export type Before = (app: Hono) => Hono;

/**
 * The system of the worked example, served in this process; its rules may lie. Its clock stands until
 * it is set, or is the one that it is given.
 */
export function vendorServed(
  following: Rules = rules,
  before: Before = (app) => app,
  clock?: Pick<WallClock, 'now'>,
) {
  const { profile, name } = readCreditUnion('masushin');
  const bank = new Bank(profile, clock?.now() ?? OPENING, following);
  const upToDate = () => {
    if (clock) bank.now = clock.now();
  };
  return serve(
    {
      '': before(secondSkinOf({ bank, name: name.ja, randomId: randomUUID, upToDate })),
      '/_control': before(controlApi({ bank, token: TOKEN, upToDate })),
    },
    LOOPBACK,
  );
}

/** The target of the worked example, its back door the control API. */
export function overControlApi(target: string): string {
  return target.replace(
    'backDoor: { kind: module, file: test-tools.ts }',
    "backDoor: { kind: control-api, address: 'http://127.0.0.1:4649/_control', token: { env: OTP_CONTROL_TOKEN } }",
  );
}

/** Writes the target of the worked example for a served system into a copy of the project. */
export function exampleTarget(
  folder: string,
  { url }: Pick<Served, 'url'>,
  change = (target: string) => target,
): string {
  const file = join(folder, EXAMPLE, 'tried.yaml');
  const target = change(readFileSync(join(EXAMPLE, 'target.yaml'), 'utf8'));
  writeFileSync(file, target.replaceAll('http://127.0.0.1:4649', url));
  return file;
}

/** Runs a command in a copy of the project while this process goes on serving. */
async function otp(folder: string, { url }: Pick<Served, 'url'>, ...options: string[]) {
  const child = otpBegunIn(folder, options, {
    OTP_CONTROL_TOKEN: TOKEN,
    EXAMPLE_TEST_TOOLS: `${url}/_control`,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
  const [status] = await once(child, 'close');
  return { status: status as number, printed };
}

/** Runs scenarios against a target; what they came to. */
export async function tried(
  folder: string,
  served: Pick<Served, 'url'>,
  target: string,
  ...options: string[]
): Promise<{ status: number; printed: string; results: Results }> {
  const { status, printed } = await otp(folder, served, 'run', '--target', target, ...options);
  const [, report] = /report: (\S+)index\.html/.exec(printed) ?? [];
  if (report === undefined) throw new Error(printed);
  return { status, printed, results: readResults(join(folder, report)) };
}
