import { Bank } from '../../bank';
import type { ContractPlan, UserPlan } from '../../language/arrangements';
import type { Device } from '../../language/commands';
import type { Role } from '../../language/people';
import type { Profile } from '../../language/profile';
import { instantOf } from '../../language/time';
import type { Bench } from '../bench';
import { BenchClock } from '../clock';
import { consoleOf } from '../console';

/** Noon of a working day. */
export const NOON = instantOf('2019-08-01', '12:00');

/** A bench to be tried, its console, and the wall clock beside it. */
export interface Trial {
  readonly bench: Bench;
  readonly wall: { seconds: number };
  /** Answers to a request of a browser that shows the console. */
  readonly get: (path: string) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Fields,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A bench with one contract, `trial-1`, in which 花子 has a token in use, and 一郎 none. */
export function trialOf(profile: Profile): Trial {
  const bank = new Bank(profile, NOON);
  const wall = { seconds: NOON };
  let contracts = 0;
  let devices = 0;
  const supply = {
    contract: () => {
      contracts += 1;
      return planOf(contracts);
    },
    device: () => {
      devices += 1;
      return deviceOf(devices);
    },
  };
  const reset = () => {
    bank.clear();
    contracts = 0;
    const plan = supply.contract();
    bank.open(plan);
    bank.arrange(plan.id, { type: 'TokenInUse', user: '花子', device: supply.device() });
  };
  reset();
  const clock = new BenchClock(bank, () => wall.seconds);
  const phone = (url: string) => `/trial/phone?of=${encodeURIComponent(url)}`;
  const bench = {
    id: 'trial',
    name: '試験信用組合',
    site: '/trial',
    phone,
    bank,
    clock,
    supply,
    reset,
  };
  const app = consoleOf({ benches: [bench], base: '/_bench' });
  return {
    bench,
    wall,
    get: async (path) => app.request(path),
    post: async (path, fields, headers = { 'sec-fetch-site': 'same-origin' }) =>
      app.request(path, { method: 'POST', headers, body: bodyOf(fields) }),
  };
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  return body;
}

/** A contract whose secrets are easy to find wherever they should not be. */
function planOf(n: number): ContractPlan {
  const users = [userOf('花子', 'master', n), userOf('一郎', 'general', n)];
  const device: Device = { ...deviceOf(90 + n), kind: 'software', serial: `app-${n}` };
  const app = { device, serviceId: '5550001', appUserId: 'app-user', url: 'https://u.test/a' };
  const next = { ...app, device: { ...device, serial: `next-${n}` }, url: 'https://u.test/b' };
  return { id: `trial-${n}`, users, software: [app, next], startDate: '2019-07-01' };
}

function userOf(id: string, role: Role, n: number): UserPlan {
  return {
    id,
    role,
    name: `試験 ${id}`,
    loginId: `login-${id}-${n}`,
    certificate: `CN=${id}-${n}`,
    password: `canary-password-${id}`,
    confirmationPassword: `canary-confirmation-${id}`,
  };
}

function deviceOf(n: number): Device {
  const secret = `CANARY${'ABCDEFGHIJ'[n % 10]}ABCDEFGHIJKLMNOPQRSTUVWXY`;
  return {
    kind: 'hardware',
    serial: String(10_000_000 + n),
    secret,
    expiresAt: instantOf('2021-09-30', '09:00'),
  };
}
