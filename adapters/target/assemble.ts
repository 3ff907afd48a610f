import { InputError } from '../../simulator/language/input';
import type { Profile } from '../../simulator/language/profile';
import type { Instant } from '../../simulator/language/time';
import { arrangingByActs } from '../arranging/arranging-by-acts';
import { controlBench } from '../control-api/client';
import { discreet } from '../discreet';
import { limited } from '../limited';
import { referenceSystem } from '../memory';
import { checkedPort, guarded, loadVendor, type Vendor } from '../module/module';
import type { Capabilities, SystemUnderTest } from '../system-under-test';
import { realClock } from '../wall-clock/clock';
import { livingIn } from '../wall-clock/simulated-system';
import type { TargetDocument } from './document';
import { pooled } from './pool';
import { revealed, type SecretStore, secretsOf } from './secrets';

/** Makes the system for one scenario, fresh. */
export type SystemOf = (profile: Profile, inItsTime?: InItsTime) => SystemUnderTest;

/** Puts a scenario into the time of a system whose clock cannot be set. */
type InItsTime = (system: SystemUnderTest) => SystemUnderTest;

/** What the parts of one scenario's system are made from. */
interface Parts {
  readonly profile: Profile;
  readonly opening: Instant;
}

type PortOf = (parts: Parts) => Pick<SystemUnderTest, 'customer' | 'bench' | 'close'>;

/** What a target can do, as its file declares it. */
export function capabilitiesOf({ target }: TargetDocument): Capabilities {
  const { accounts, capabilities } = target.reach;
  return { ...capabilities, accounts: accounts.kind };
}

/** Puts the doors of a target together, and over them what its bench cannot do by itself. */
export async function systemOf(
  document: TargetDocument,
  secrets: SecretStore,
  opening: Instant,
): Promise<SystemOf> {
  const port = await portOf(document, secrets);
  const capabilities = capabilitiesOf(document);
  const known = secretsOf(document.target.reach, secrets);
  const { accounts } = document.target.reach;
  const prepared = accounts.kind === 'pool' ? pooled(accounts.contracts, secrets) : undefined;
  return (profile, inItsTime = (system) => system) => {
    const whole = { ...port({ profile, opening }), capabilities };
    const discreetly = discreet(prepared?.(whole) ?? whole, known);
    const able = inItsTime(limited(discreetly, capabilities));
    return capabilities.arrangements ? able : arrangingByActs(able, profile, opening);
  };
}

async function portOf(document: TargetDocument, secrets: SecretStore): Promise<PortOf> {
  const { door, backDoor } = document.target.reach;
  const customer = await doorOf(document, door, ['reach', 'door']);
  if (door.kind === backDoor.kind && sameFile(door, backDoor)) return customer;
  const bench =
    backDoor.kind === 'control-api'
      ? () => controlBench({ ...backDoor, token: revealed(backDoor.token, secrets) })
      : backDoor.kind === 'none'
        ? () => noBench
        : (
            (port) => (parts: Parts) =>
              port(parts).bench
          )(await doorOf(document, backDoor, ['reach', 'backDoor']));
  return (parts) => ({ ...customer(parts), bench: bench(parts) });
}

function sameFile(a: object, b: object): boolean {
  return ('file' in a ? a.file : '') === ('file' in b ? b.file : '');
}

async function doorOf(
  { folder, file, lineOf, target }: TargetDocument,
  door: { readonly kind: string; readonly file?: string },
  path: readonly string[],
): Promise<PortOf> {
  if (door.kind === 'simulator') return simulatorWith(target.reach.capabilities.clock);
  if (door.kind === 'module' && door.file !== undefined)
    return portOfVendor(await loadVendor(door.file, folder), door.file);
  throw new InputError(
    `${file}:${lineOf(path)}: ${path.join('.')}: ${door.kind} is not built in; use simulator, module or control-api`,
  );
}

/** Its clock stands still until it is set; where it cannot be, it shows the time of this machine. */
function simulatorWith(clock: Capabilities['clock']): PortOf {
  return ({ profile, opening }) =>
    clock === 'wall-clock'
      ? livingIn(realClock, referenceSystem(profile, realClock.now()))
      : referenceSystem(profile, opening);
}

/** A vendor's port; a door that it leaves out is never asked for anything. */
function portOfVendor(vendor: Vendor, file: string): PortOf {
  return ({ profile, opening }) => {
    const { customer, bench, close } = checkedPort(vendor(profile, opening), file);
    return {
      customer: customer ? guarded(customer, file) : noCustomer,
      bench: bench ? guarded(bench, file) : noBench,
      close: async () => close?.(),
    };
  };
}

const absent = (what: string) => async (): Promise<never> => {
  throw new InputError(`${what} is asked for, which this target has no door for`);
};

const noCustomer: SystemUnderTest['customer'] = {
  perform: absent('a customer'),
  see: absent('a screen'),
};

/** Knows nothing and does nothing; what it lacks is declared, and so never asked of it. */
const noBench: SystemUnderTest['bench'] = {
  openContract: absent('a contract'),
  arrange: absent('an arrangement'),
  setClock: absent('another time'),
  now: async () => Math.floor(Date.now() / 1000),
  codeOf: absent('a code'),
  serialOf: async () => undefined,
  mailbox: absent('a mailbox'),
  atBranch: absent('the branch desk'),
};
