import assert from 'node:assert/strict';
import type { Instant } from '../../../simulator/language/time';
import { CapabilityMissing } from '../../faults';
import {
  type Check,
  fixedClock,
  hinderedBy,
  noAccounts,
  noArrangements,
  noAuthentication,
  noCodes,
} from '../check';
import type { Stage } from '../stage';

const HOUR = 3600;
/** A clock may go on by itself while the kit looks at it. */
const SECONDS_TO_LOOK = 20;
/** Second of a minute at which a clock shows that it is rounded: next to no mark, and far from the next minute. */
const UNROUND = 32;

/** Who is told the present code alone has to be at another time to be asked for another. */
const presentOnly = ({ system }: Stage) => system.capabilities.codes !== 'secret';

/** The code of a time: for the present alone, the clock is put there. */
async function codeAt(at: Instant, stage: Stage): Promise<string | undefined> {
  const { system, viewer } = stage;
  if (presentOnly(stage)) await system.bench.setClock(at);
  return system.bench.codeOf(stage.deviceOf(viewer).serial, viewer.id, at);
}

/** The code changes with the time step, and only with it. */
const followsClock: Check = {
  name: 'a-code-follows-the-clock',
  hindered: hinderedBy(noAccounts, noArrangements, noCodes, (stage) =>
    presentOnly(stage) ? fixedClock(stage) : undefined,
  ),
  run: async (stage) => {
    const { viewer, subject } = stage;
    await stage.give(viewer);
    const { stepSeconds } = subject.profile.verification;
    const start = Math.ceil((await stage.system.bench.now()) / stepSeconds) * stepSeconds;
    const read = (seconds: number) => codeAt(start + seconds, stage);
    // A clock that runs while it is looked at is not looked at in the last second.
    const within = presentOnly(stage) ? Math.floor(stepSeconds / 2) : stepSeconds - 1;
    // One after another: an adapter that remembers has to have something to remember.
    const first = await read(0);
    assert.equal((await read(within)) === first, true, 'one code in one time step');
    const later = [await read(stepSeconds), await read(2 * stepSeconds)];
    assert.equal(later.includes(undefined), false, 'a code in every time step');
    assert.equal(
      later.every((code) => code === first),
      false,
      'the same code in three time steps',
    );
  },
};

/** Two tokens show different codes. */
const followsToken: Check = {
  name: 'a-code-is-of-its-token',
  hindered: hinderedBy(noAccounts, noArrangements, noCodes),
  run: async (stage) => {
    const { viewer, stranger } = stage;
    await stage.give(viewer);
    await stage.give(stranger);
    const same = (await stage.code(viewer)) === (await stage.code(stranger));
    assert.equal(same, false, 'the tokens of two users show the same code');
    for (const user of [viewer, stranger])
      assert.equal(
        await stage.system.bench.serialOf(user.id),
        stage.deviceOf(user).serial,
        'the token that each of two users has in use',
      );
  },
};

/** What the bench reads is what the system takes, step after step. */
const isTaken: Check = {
  name: 'a-code-is-the-systems-own',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer } = stage;
    await stage.give(viewer);
    const serial = await stage.system.bench.serialOf(viewer.id);
    assert.equal(serial, stage.deviceOf(viewer).serial, 'the token that the viewer has in use');
    const outcome = await stage.enter(viewer, await stage.code(viewer));
    assert.equal(outcome.accepted, true, 'the code that the bench reads');
  },
};

/** The clock goes where it is put, and the system follows it. */
const clockObeys: Check = {
  name: 'the-clock-obeys',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer, system } = stage;
    await stage.give(viewer);
    const opening = await system.bench.now();
    const later = opening - (opening % 60) + HOUR + UNROUND;
    for (const at of [later, ...(system.capabilities.clock === 'set' ? [opening] : [])]) {
      await system.bench.setClock(at);
      const late = (await system.bench.now()) - at;
      assert.equal(late >= 0 && late < SECONDS_TO_LOOK, true, `the clock is ${late} s away`);
      // The system's own time, not what the bench says of it: only a code of now is right now.
      const code = await system.bench.codeOf(stage.deviceOf(viewer).serial, viewer.id, at);
      assert.equal(
        (await stage.enter(viewer, code ?? '')).accepted,
        true,
        'a code of the time set',
      );
    }
  },
};

/** Nobody moves time back where it only goes forward. */
const neverBack: Check = {
  name: 'the-clock-does-not-go-back',
  hindered: ({ system }) =>
    system.capabilities.clock === 'set' ? 'it promises to go back' : undefined,
  run: async ({ system }) => {
    const earlier = (await system.bench.now()) - HOUR;
    await assert.rejects(
      system.bench.setClock(earlier),
      CapabilityMissing,
      'a clock that cannot be put back was put back',
    );
  },
};

/** A company knows nothing of another. */
const apart: Check = {
  name: 'contracts-are-apart',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer, stranger, system } = stage;
    await stage.give(viewer);
    await stage.give(stranger);
    await system.bench.arrange({ type: 'UserStopped', users: [viewer.id] }, viewer.id);
    const outcome = await stage.enter(stranger, await stage.code(stranger));
    assert.equal(outcome.accepted, true, 'a user of another company after a stop in this one');
  },
};

/** Mails come oldest first, and only those of this contract. */
const mailsInOrder: Check = {
  name: 'mails-come-in-order',
  hindered: hinderedBy(
    noAccounts,
    fixedClock,
    ({ system }) => (system.capabilities.mailbox ? undefined : 'it reads no mails'),
    ({ subject }) =>
      subject.profile.issuance.softwareByMail ? undefined : 'this credit union sends no mails',
  ),
  run: async (stage) => {
    const { viewer, colleague = viewer, stranger, system } = stage;
    const addresses: string[] = [];
    for (const user of [viewer, colleague]) {
      const { app } = user;
      assert.ok(app, 'the kit has people with phones');
      await stage.signIn(user);
      const issued = await system.customer.perform({
        type: 'IssueSoftwareToken',
        by: user.id,
        ...app,
      });
      assert.equal(issued.accepted, true, 'the issuance of a token by mail');
      addresses.push(app.address);
    }
    const mails = await system.bench.mailbox(viewer.id);
    assert.deepEqual(
      mails.map(({ to }) => to),
      addresses,
      'the mails of this contract, oldest first',
    );
    assert.deepEqual(await system.bench.mailbox(stranger.id), [], "another company's mailbox");
  },
};

/** After the end there is nothing left to do, or to find. */
const closes: Check = {
  name: 'it-closes',
  hindered: noAccounts,
  run: async ({ system, subject }) => {
    await system.close();
    await assert.doesNotReject(system.close(), 'closed twice');
    const again = await subject.open();
    await again.close();
    assert.notEqual(again, system, 'opened anew');
  },
};

export const benches = [
  followsClock,
  followsToken,
  isTaken,
  clockObeys,
  neverBack,
  apart,
  mailsInOrder,
  closes,
];
