import type { Reason } from '../../../simulator/language/outcome';
import type { Serial, UserId } from '../../../simulator/language/people';
import type { Instant } from '../../../simulator/language/time';
import { CapabilityMissing } from '../../faults';
import { answered } from '../answered';
import { Asking } from '../asking';
import { dueBefore } from '../foresight';
import type { Layer } from '../operation';
import { CodeReading } from '../reading';
import { TokensInUse } from '../tokens-in-use';

/** What a system may answer to a wrong code: no manual prints a text, and one may stand for several fields. */
const blaming: readonly Reason[] = [
  'wrong-otp',
  'malformed-input',
  'wrong-credentials',
  'unknown-serial',
  'stopped',
];

/** A person reads the tokens. Tells whose fault it is when a code is refused, or comes too late. */
export const codesByOperator: Layer = (system, operation) => {
  const { customer, bench, capabilities } = system;
  const { turns, profile, log, foreseen = [], mayBeLate = 0 } = operation;
  const passes = capabilities.clock === 'wall-clock';
  const clock = { now: bench.now, setClock: bench.setClock, passes };
  const reading = new CodeReading(turns, new Asking(clock, profile.verification, log));
  const tokens = new TokensInUse();
  const holders = new Set<UserId>();
  let appointed: Instant | undefined;
  const tokenOf = async (user: UserId): Promise<Serial | undefined> => {
    const instruction = { type: 'NameToken', user } as const;
    return (await turns.take(undefined, (desk) => answered(desk, instruction, 'Token'))).serial;
  };
  return {
    ...system,
    capabilities: { ...capabilities, codes: 'operator' },
    customer: {
      ...customer,
      perform: async (command) => {
        const outcome = await customer.perform(command);
        tokens.answered(command, outcome);
        const code = 'otp' in command ? command.otp : undefined;
        const reason = outcome.accepted ? undefined : outcome.reason;
        if (code === undefined) return outcome;
        if (outcome.accepted) reading.taken(code);
        else if (reason && blaming.includes(reason)) await reading.calledWrong(code);
        return outcome;
      },
    },
    bench: {
      ...bench,
      setClock: async (at) => {
        const now = await bench.now();
        // Whose contract is not open yet has no token in hand.
        const readable = foreseen.filter(({ of }) => holders.has(of));
        const due = passes ? dueBefore(at, now, readable, profile) : [];
        turns.announce(
          due.map(({ serial, of, from }) => ({ serial, holder: of, inSeconds: from - now })),
        );
        for (const { serial, of, from } of due) {
          await bench.setClock(from);
          await reading.readAhead({ serial, holder: of });
        }
        await bench.setClock(at);
        reading.newAppointment();
        appointed = at;
      },
      codeOf: async (serial, of, at) => {
        const code = await reading.codeAt({ serial, holder: of }, at);
        const late = passes && appointed !== undefined ? (await bench.now()) - appointed : 0;
        if (late > mayBeLate) throw tooLate(late);
        return code;
      },
      openContract: async (plan) => {
        await bench.openContract(plan);
        tokens.opened(plan);
        for (const { id } of plan.users) holders.add(id);
      },
      arrange: async (arrangement, of) => {
        await bench.arrange(arrangement, of);
        tokens.arranged(arrangement);
      },
      atBranch: async (command, of) => {
        const outcome = await bench.atBranch(command, of);
        tokens.answered(command, outcome);
        return outcome;
      },
      serialOf: (user) => tokens.of(user, tokenOf),
    },
    close: async () => {
      reading.forget();
      await system.close();
    },
  };
};

function tooLate(seconds: number): CapabilityMissing {
  return new CapabilityMissing(
    'codes',
    `a code at an exact time, for which a person came ${seconds} s late`,
    'a test tool that tells codes, or a clock that can be set, would give it',
  );
}
