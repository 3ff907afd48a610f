import { randomBytes, randomInt } from 'node:crypto';
import Table from 'cli-table3';
import type { Hono } from 'hono';
import { z } from 'zod';
import { creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { consoleOf } from '../simulator/console/console';
import { controlApi } from '../simulator/control-api/server';
import type { UserPlan } from '../simulator/language/arrangements';
import { InputError, parseInput } from '../simulator/language/input';
import { type Listen, type Served, serve } from '../simulator/serve';
import { frontPageOf } from '../simulator/site/front-page';
import { siteOf } from '../simulator/site/site';
import { type Simulation, simulationOf } from './simulation';

const optionsSchema = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(4649),
  seed: z.coerce.number().int().nonnegative().optional(),
});

/** Serves the simulator of one credit union, or of all under a front page, until it is closed. */
export async function simulate(
  id: string | undefined,
  options: unknown,
  print: (line: string) => void,
): Promise<Served> {
  const { seed = randomInt(1_000_000), ...listen } = parseInput(optionsSchema, options, 'simulate');
  const simulations =
    id === undefined
      ? creditUnionIds().map((each) => simulationOf(readCreditUnion(each), `/${each}`, seed, wall))
      : [simulationOf(readCreditUnion(id), '', seed, wall)];
  const served = await listening(mountsOf(simulations), listen);
  if (!LOOPBACK.includes(listen.host))
    print(
      `warning: ${listen.host} is open to others, and the simulator has no secrets from anybody`,
    );
  print(`${served.url}  seed ${seed}, stop with Ctrl+C`);
  print(`${served.url}${CONSOLE}  bench console: clock, tokens, mail, branch desk, journal`);
  for (const simulation of simulations) print(`\n${introduced(simulation, served.url)}`);
  return served;
}

/** Path of the bench console. */
const CONSOLE = '/_bench';

const wall = () => Date.now() / 1000;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Every application by the path under which it is mounted; a control API where a token is set for it. */
function mountsOf(
  simulations: readonly Simulation[],
  token = process.env.OTP_CONTROL_TOKEN,
): Record<string, Hono> {
  const doors = simulations.map(({ union: { name, profile }, base }) => ({
    name: name.ja,
    service: profile.labels.serviceName,
    base,
  }));
  return Object.fromEntries([
    ['', frontPageOf(doors, `${CONSOLE}/`)],
    [CONSOLE, consoleOf({ benches: simulations.map(({ bench }) => bench), base: CONSOLE })],
    ...simulations.map(({ union, base, bank, bench: { clock } }) => {
      const upToDate = () => void clock.now();
      return [base, siteOf({ bank, name: union.name.ja, base, randomId, upToDate })] as const;
    }),
    ...(token === undefined
      ? []
      : simulations.map(
          ({ base, bank }) => [`${base}/_control`, controlApi({ bank, token })] as const,
        )),
  ]);
}

/** 256 bits: nobody guesses the session of somebody else. */
const randomId = (): string => randomBytes(32).toString('base64url');

async function listening(mounts: Record<string, Hono>, listen: Listen): Promise<Served> {
  try {
    return await serve(mounts, listen);
  } catch (error) {
    const { message } = error as Error;
    throw new InputError(
      `cannot listen on ${listen.host} port ${listen.port}: ${message}; try --port 0`,
    );
  }
}

/** Who can sign in, and with what. None of it is a secret: nothing here is real. */
function introduced({ union, base, bank, fixture }: Simulation, url: string): string {
  const byCertificate = union.profile.verification.firstFactor === 'certificate';
  const table = new Table({
    head: ['user', byCertificate ? 'certificate' : 'login id', 'password', 'confirmation', 'token'],
    style: { head: [], border: [] },
  });
  const { contract, neighbour } = fixture;
  for (const user of [...contract.users, ...neighbour.users]) {
    const { name, certificate, loginId, password, confirmationPassword } = user;
    const factor = byCertificate ? certificate : loginId;
    table.push([name, factor, password, confirmationPassword, tokensOf(user, fixture)]);
  }
  return `${union.name.ja}  ${url}${base}  ${bank.profile.labels.serviceName}\n${table}`;
}

function tokensOf({ id }: UserPlan, { devices }: Simulation['fixture']): string {
  return (devices[id] ?? []).map(({ serial }) => serial).join(', ');
}
