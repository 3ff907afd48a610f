import type { SystemUnderTest } from './system-under-test';

/** What the suite can ask of a system, at either door. */
export type Call = keyof SystemUnderTest['customer'] | keyof SystemUnderTest['bench'];

/** Acts at a door of the system: what takes its time where people and pages are. */
const acts: readonly Call[] = ['perform', 'see', 'atBranch'];

/** What happens instead of a call, which `answer` makes. */
export type Around = <T>(
  call: Call,
  answer: () => Promise<T>,
  asked: readonly unknown[],
) => Promise<T>;

/** The same system, something done around each of its calls. */
export function callsAround(system: SystemUnderTest, around: Around): SystemUnderTest {
  const { customer, bench } = system;
  const each =
    <A extends readonly unknown[], R>(call: Call, member: (...asked: A) => Promise<R>) =>
    (...asked: A): Promise<R> =>
      around(call, () => member(...asked), asked);
  return {
    ...system,
    customer: {
      perform: each('perform', (command) => customer.perform(command)),
      see: each('see', (view, as) => customer.see(view, as)),
    },
    bench: {
      openContract: each('openContract', (plan) => bench.openContract(plan)),
      arrange: each('arrange', (arrangement, of) => bench.arrange(arrangement, of)),
      setClock: each('setClock', (at) => bench.setClock(at)),
      now: each('now', () => bench.now()),
      codeOf: each('codeOf', (serial, of, at) => bench.codeOf(serial, of, at)),
      serialOf: each('serialOf', (user) => bench.serialOf(user)),
      mailbox: each('mailbox', (of) => bench.mailbox(of)),
      atBranch: each('atBranch', (command, of) => bench.atBranch(command, of)),
    },
  };
}

/** The same system, something done around the acts at its doors alone. */
export function actsAround(
  system: SystemUnderTest,
  around: <T>(act: () => Promise<T>) => Promise<T>,
): SystemUnderTest {
  return callsAround(system, (call, answer) => (acts.includes(call) ? around(answer) : answer()));
}
