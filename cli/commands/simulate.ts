import { randomBytes, randomInt } from 'node:crypto';
import Table from 'cli-table3';
import type { Hono } from 'hono';
import { z } from 'zod';
import { creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import type { Bank } from '../../simulator/bank';
import { consoleOf } from '../../simulator/console/console';
import { controlApi } from '../../simulator/control-api/server';
import type { UserPlan } from '../../simulator/language/arrangements';
import { InputError, parseInput } from '../../simulator/language/input';
import { secondSkinOf } from '../../simulator/second-skin/skin';
import { type Listen, type Served, serve } from '../../simulator/serve';
import { frontPageOf } from '../../simulator/site/front-page';
import { siteOf } from '../../simulator/site/site';
import { type Simulation, simulationOf } from './simulation';

const optionsSchema = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(4649),
  seed: z.coerce.number().int().nonnegative().optional(),
  skin: z.enum(['own', 'second']).default('own'),
});
type Skin = z.infer<typeof optionsSchema>['skin'];

/** Serves the simulator of one credit union, or of all under a front page, until it is closed. */
export async function simulate(
  id: string | undefined,
  options: unknown,
  print: (line: string) => void,
): Promise<Served> {
  const {
    seed = randomInt(1_000_000),
    skin,
    ...listen
  } = parseInput(optionsSchema, options, 'simulate');
  const simulations =
    id === undefined
      ? creditUnionIds().map((each) => simulationOf(readCreditUnion(each), `/${each}`, seed, wall))
      : [simulationOf(readCreditUnion(id), '', seed, wall)];
  if (skin === 'second') refuseOthers(id, simulations);
  const token = controlToken(listen);
  const served = await listening(mountsOf(simulations, skin, token), listen);
  if (!LOOPBACK.includes(listen.host))
    print(
      `warning: ${listen.host} is open to others, and the simulator has no secrets from anybody`,
    );
  print(`${served.url}  seed ${seed}, stop with Ctrl+C`);
  print(`${served.url}${CONSOLE}  bench console: clock, tokens, mail, branch desk, journal`);
  for (const { base, bench } of token === undefined ? [] : simulations) {
    // Whoever sets a clock to the second does not want it to go on by itself.
    bench.clock.stand();
    print(`${served.url}${base}${CONTROL}  control API; the clock stands until it is set`);
  }
  for (const simulation of simulations)
    print(`\n${introduced(simulation, `${served.url}${simulation.base}${entrances[skin]}`)}`);
  return served;
}

/** Where the pages of a skin begin. */
const entrances: Readonly<Record<Skin, string>> = { own: '', second: '/eb/' };

/** The second skin has a sign-in by login id alone. */
function refuseOthers(id: string | undefined, simulations: readonly Simulation[]): void {
  const fits = ({ union }: Simulation) => union.profile.verification.firstFactor === 'id';
  if (id === undefined || !simulations.every(fits))
    throw new InputError(
      '--skin second: name one credit union whose users sign in by a login id, such as masushin',
    );
}

/** Where the control API is, below the path of its credit union. */
const CONTROL = '/_control';

/** The token of the control API, where one is wanted: it is for this machine alone. */
function controlToken({ host }: Listen): string | undefined {
  const token = process.env.OTP_CONTROL_TOKEN || undefined;
  if (token !== undefined && !LOOPBACK.includes(host))
    throw new InputError(
      `--host ${host}: the control API is for this machine alone; unset OTP_CONTROL_TOKEN`,
    );
  return token;
}

/** Path of the bench console. */
const CONSOLE = '/_bench';

const wall = () => Date.now() / 1000;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Every application by the path under which it is mounted; a control API where a token is set for it. */
function mountsOf(
  simulations: readonly Simulation[],
  skin: Skin,
  token: string | undefined,
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
      const console = `${CONSOLE}/${union.id}/`;
      const pages = skins[skin];
      return [
        base,
        pages({ bank, name: union.name.ja, base, console, randomId, upToDate }),
      ] as const;
    }),
    ...(token === undefined
      ? []
      : simulations.map(
          ({ base, bank, bench: { clock } }) =>
            [
              `${base}${CONTROL}`,
              controlApi({
                bank,
                token,
                upToDate: () => void clock.now(),
                stand: () => clock.stand(),
              }),
            ] as const,
        )),
  ]);
}

/** Pages before the same bank: those of the manual, or as another vendor makes them. */
const skins: Readonly<Record<Skin, typeof siteOf>> = { own: siteOf, second: secondSkinOf };

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
function introduced({ union, bank, fixture }: Simulation, url: string): string {
  const byCertificate = union.profile.verification.firstFactor === 'certificate';
  const table = new Table({
    head: ['user', byCertificate ? 'certificate' : 'login id', 'password', 'confirmation', 'token'],
    style: { head: [], border: [] },
  });
  const { contract, neighbour } = fixture;
  for (const user of [...contract.users, ...neighbour.users]) {
    const { name, certificate, loginId, password, confirmationPassword } = user;
    const factor = byCertificate ? certificate : loginId;
    table.push([name, factor, password, confirmationPassword, tokenOf(user, bank, fixture)]);
  }
  return `${union.name.ja}  ${url}  ${bank.profile.labels.serviceName}\n${table}`;
}

/** The token that a user was sent, and where the user stands, in the words of the pages; – for none. */
function tokenOf({ id }: UserPlan, bank: Bank, { devices }: Simulation['fixture']): string {
  const serial = devices[id]?.[0].serial ?? '';
  const contract = bank.contracts.find(({ users, tokens }) => users[id] && tokens[serial]);
  if (!contract) return '–';
  const { standings, stopped } = bank.profile.labels;
  const standing = bank.standingOf(contract.id, id);
  const stop = contract.users[id]?.stopped ? [stopped] : [];
  return [serial, standings[standing] ?? standing, ...stop].join(' ');
}
