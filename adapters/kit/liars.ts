import type { Outcome } from '../../simulator/language/outcome';
import type { UserId } from '../../simulator/language/people';
import type { Instant } from '../../simulator/language/time';
import type { View } from '../../simulator/language/views';
import { CapabilityMissing } from '../faults';
import type { SystemUnderTest } from '../system-under-test';

type Customer = SystemUnderTest['customer'];
type Bench = SystemUnderTest['bench'];

/** An adapter that lies in one respect and is otherwise the honest one. */
type Liar = (honest: SystemUnderTest) => SystemUnderTest;

const lyingCustomer =
  (lie: (honest: Customer) => Partial<Customer>): Liar =>
  (honest) => ({ ...honest, customer: { ...honest.customer, ...lie(honest.customer) } });

const lyingBench =
  (lie: (honest: Bench) => Partial<Bench>): Liar =>
  (honest) => ({ ...honest, bench: { ...honest.bench, ...lie(honest.bench) } });

const MINUTE = 60;
const A_DAY = 86_400;
const ACCEPTED: Outcome = { accepted: true, result: {} };

/** The ways in which adapters have been seen to deceive, each by name. The kit must reject them all. */
export const liars: Readonly<Record<string, Liar>> = {
  'swallows a refusal': lyingCustomer(({ perform }) => ({
    perform: async (command) => {
      const outcome = await perform(command);
      return outcome.accepted ? outcome : ACCEPTED;
    },
  })),

  'calls every refusal by one name': lyingCustomer(({ perform }) => ({
    perform: async (command) => {
      const outcome = await perform(command);
      return outcome.accepted ? outcome : { accepted: false, reason: 'wrong-otp' };
    },
  })),

  'forgets what came of an act': lyingCustomer(({ perform }) => ({
    perform: async (command) => {
      const outcome = await perform(command);
      return outcome.accepted ? ACCEPTED : outcome;
    },
  })),

  'answers with the outcome before': lyingCustomer(({ perform }) => {
    let before: Outcome = { accepted: false, reason: 'wrong-credentials' };
    return {
      perform: async (command) => {
        const answer = before;
        before = await perform(command);
        return answer;
      },
    };
  }),

  'answers from memory': lyingCustomer(({ perform }) => {
    const remembered = new Map<string, Outcome>();
    return {
      // The code changes from minute to minute, so it is left out of what is looked up.
      perform: async (command) => {
        const key = JSON.stringify({ ...command, otp: 'otp' in command });
        const outcome = remembered.get(key) ?? (await perform(command));
        if (outcome.accepted) remembered.set(key, outcome);
        return outcome;
      },
    };
  }),

  'answers one user with what another was told': lyingCustomer(({ perform }) => {
    let latest: Promise<Outcome> | undefined;
    return {
      perform: async (command) => {
        const answer = latest ?? perform(command);
        latest = latest === undefined ? answer : undefined;
        return answer;
      },
    };
  }),

  'repeats a submission silently': lyingCustomer(({ perform }) => ({
    perform: async (command) => {
      const outcome = await perform(command);
      return outcome.accepted ? outcome : perform(command);
    },
  })),

  'submits everything twice': lyingCustomer(({ perform }) => ({
    perform: async (command) => {
      const outcome = await perform(command);
      await perform(command);
      return outcome;
    },
  })),

  'shows a stale page': lyingCustomer(({ see }) => {
    const pages = new Map<string, View | undefined>();
    return {
      see: async (view, as) => {
        const page = pages.get(`${view} ${as}`) ?? (await see(view, as));
        pages.set(`${view} ${as}`, page);
        return page;
      },
    };
  }),

  "reads the wrong user's row": lyingCustomer(({ see }) => ({
    see: async (view, as) => {
      const page = await see(view, as);
      return page && { ...page, rows: rotated(page.rows, page.screen.columns.indexOf('利用者名')) };
    },
  })),

  'shows everybody the page of who came first': lyingCustomer(({ see }) => {
    let first: UserId | undefined;
    return {
      see: async (view, as) => {
        first ??= as;
        return see(view, first);
      },
    };
  }),

  'drops a row of a list': lyingCustomer(({ see }) => ({
    see: async (view, as) => {
      const page = await see(view, as);
      return page && { ...page, rows: page.rows.length > 1 ? page.rows.slice(0, -1) : page.rows };
    },
  })),

  'caches a code': lyingBench(({ codeOf }) => {
    const codes = new Map<string, string | undefined>();
    return {
      codeOf: async (serial, of, at) => {
        const code = codes.get(serial) ?? (await codeOf(serial, of, at));
        codes.set(serial, code);
        return code;
      },
    };
  }),

  'reads the code of another token': lyingBench(({ codeOf }) => {
    let first: readonly [string, UserId] | undefined;
    return {
      codeOf: async (serial, of, at) => {
        first ??= [serial, of];
        return codeOf(...first, at);
      },
    };
  }),

  'makes codes up': lyingBench(({ codeOf }) => ({
    codeOf: async (serial, of, at) => codeOf(serial, of, at + A_DAY),
  })),

  'takes every token for the first': lyingBench(({ serialOf }) => {
    let first: Promise<string | undefined> | undefined;
    return {
      serialOf: (user) => {
        first ??= serialOf(user);
        return first;
      },
    };
  }),

  'rounds the clock': lyingBench(({ setClock }) => ({
    setClock: (at) => setClock(at - (at % MINUTE)),
  })),

  'rounds the clock up': lyingBench(({ setClock }) => ({
    setClock: (at) => setClock(Math.ceil(at / MINUTE) * MINUTE),
  })),

  'promises a clock that it cannot set': lyingBench(() => ({ setClock: async () => {} })),

  'tells the time that it was asked for': lyingBench(({ now }) => {
    let told: Instant | undefined;
    return {
      setClock: async (at) => {
        told = at;
      },
      now: async () => told ?? now(),
    };
  }),

  'stops more companies than one': lyingBench(({ arrange, openContract }) => {
    const everybody: UserId[] = [];
    return {
      openContract: async (plan) => {
        await openContract(plan);
        everybody.push(plan.users[0]?.id ?? '');
      },
      arrange: async (arrangement, of) => {
        const concerned = arrangement.type === 'UserStopped' ? everybody : [of];
        for (const user of concerned)
          await arrange(
            'users' in arrangement ? { ...arrangement, users: [user] } : arrangement,
            user,
          );
      },
    };
  }),

  'hands out the newest mail first': lyingBench(({ mailbox }) => ({
    mailbox: async (of) => (await mailbox(of)).toReversed(),
  })),

  'says that every mailbox is empty': lyingBench(() => ({ mailbox: async () => [] })),

  'promises a branch desk that it has not': lyingBench(() => ({
    atBranch: async () => {
      throw new CapabilityMissing('branchDesk', 'the branch desk', 'name one');
    },
  })),

  'feigns a mailbox that it has not': (honest) => ({
    ...honest,
    capabilities: { ...honest.capabilities, mailbox: false },
    bench: { ...honest.bench, mailbox: async () => [] },
  }),

  'feigns accounts that it has not': (honest) => ({
    ...honest,
    capabilities: { ...honest.capabilities, accounts: 'none' },
  }),

  'feigns to put back a clock that only goes forward': (honest) => ({
    ...honest,
    capabilities: { ...honest.capabilities, clock: 'forward-only' },
  }),

  'breaks when it is closed twice': (honest) => {
    let closed = false;
    const close = async () => {
      if (closed) throw new Error('already closed');
      closed = true;
      await honest.close();
    };
    return { ...honest, close };
  },
};

/** Each row keeps its name and login and takes everything after them from the row below. */
function rotated(rows: View['rows'], name: number): View['rows'] {
  return rows.map((cells, n) => [
    ...cells.slice(0, name + 1),
    ...(rows[(n + 1) % rows.length] ?? []).slice(name + 1),
  ]);
}
