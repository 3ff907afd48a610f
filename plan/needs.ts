import type { Capability } from '../adapters/faults';
import type { Arrangement } from '../simulator/language/arrangements';
import type { BranchCommand, Command } from '../simulator/language/commands';
import type { Serial, UserId } from '../simulator/language/people';
import type { Act } from './recording';
import type { Rehearsed } from './rehearsal';

/** What a scenario asks of a test bench, as its rehearsal showed it. */
export interface Needs {
  readonly capabilities: readonly Capability[];
  /** How many codes are read of each token. */
  readonly codes: Readonly<Record<Serial, number>>;
  readonly branchActs: readonly BranchCommand['type'][];
  readonly mails: number;
  /** Who takes part. */
  readonly users: readonly UserId[];
  /** How many tokens come into each one's hands, or are in them from the beginning. */
  readonly tokens: Readonly<Record<UserId, number>>;
  /** What cannot be used again afterwards: `token revoked 一郎`. */
  readonly usesUp: readonly string[];
}

/**
 * Reads the needs of a scenario off what it did; `reached` is what of it reached the target, where
 * others may act to bring a state about.
 */
export function needsOf({ acts, journal }: Rehearsed, reached: readonly Act[] = []): Needs {
  return {
    capabilities: [...new Set(acts.flatMap(({ call }) => capabilityFor[call] ?? []))],
    codes: countsOf(acts.filter(({ call }) => call === 'codeOf').map(({ asked }) => `${asked[0]}`)),
    branchActs: commandsOf(acts, 'atBranch').map(({ type }) => type as BranchCommand['type']),
    mails: acts.filter(({ call }) => call === 'mailbox').length,
    users: usersIn([...acts, ...reached]),
    tokens: countsOf(handedOver(acts).map(({ holder }) => holder)),
    usesUp: [
      ...new Set([
        ...arrangedUses(acts),
        ...journal.flatMap(({ events }) => events.flatMap(useOf)),
      ]),
    ],
  };
}

const capabilityFor: Readonly<Partial<Record<Act['call'], Capability>>> = {
  openContract: 'accounts',
  arrange: 'arrangements',
  setClock: 'clock',
  codeOf: 'codes',
  mailbox: 'mailbox',
  atBranch: 'branchDesk',
  see: 'views',
};

function countsOf(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]),
  );
}

function commandsOf(acts: readonly Act[], call: 'perform' | 'atBranch'): readonly Command[] {
  return acts.filter((act) => act.call === call).map(({ asked }) => asked[0] as Command);
}

function arrangementsOf(acts: readonly Act[]): readonly Arrangement[] {
  return acts.filter(({ call }) => call === 'arrange').map(({ asked }) => asked[0] as Arrangement);
}

/** Everybody who acts, is acted on, has a state arranged, or looks at a screen. */
function usersIn(acts: readonly Act[]): readonly UserId[] {
  const values = [
    ...commandsOf(acts, 'perform'),
    ...commandsOf(acts, 'atBranch'),
    ...arrangementsOf(acts),
  ];
  const concerned = values.flatMap((value) => [
    ...('by' in value ? [value.by] : []),
    ...('user' in value ? [value.user] : []),
    ...('users' in value ? value.users : []),
  ]);
  const looking = acts.filter(({ call }) => call === 'see').map(({ asked }) => asked[1] as UserId);
  return [...new Set([...concerned, ...looking])];
}

/** A token and whose hands it comes into. */
interface HandedOver {
  readonly serial: Serial;
  readonly holder: UserId;
}

/** Every token by its first holder, in the order in which they come into use; one that several share is with the first. */
export function handedOver(acts: readonly Act[]): readonly HandedOver[] {
  const holders = new Map<Serial, UserId>();
  for (const { call, asked } of acts) {
    if (call !== 'arrange' && call !== 'atBranch') continue;
    const told = asked[0] as Arrangement | BranchCommand;
    if (!('device' in told) || holders.has(told.device.serial)) continue;
    const [holder = ''] = 'users' in told ? told.users : [told.user];
    holders.set(told.device.serial, holder);
  }
  return [...holders].map(([serial, holder]) => ({ serial, holder }));
}

function arrangedUses(acts: readonly Act[]): string[] {
  return arrangementsOf(acts).flatMap((arrangement) => {
    if (arrangement.type === 'TokenRevokedAt') return [`token revoked ${arrangement.user}`];
    return arrangement.type === 'UserStopped'
      ? arrangement.users.map((user) => `user stopped ${user}`)
      : [];
  });
}

type JournalEvent = Rehearsed['journal'][number]['events'][number];

function useOf(event: JournalEvent): string[] {
  switch (event.type) {
    case 'TokenRevoked':
      return [`token revoked ${event.user}`];
    case 'TokenCancelled':
      return [`token cancelled ${event.user}`];
    case 'TokenRegistered':
      return [`token registered ${event.user}`];
    case 'SoftwareTokenIssued':
      return [`app issued ${event.user}`];
    case 'UsersStopped':
      return event.users.map((user) => `user stopped ${user}`);
    default:
      return [];
  }
}
