import assert from 'node:assert/strict';
import { type Check, noAccounts, noAuthentication } from '../check';

const WRONG_CREDENTIALS = { accepted: false, reason: 'wrong-credentials' } as const;

/** A refusal comes back as a refusal, with its reason. */
const refusal: Check = {
  name: 'a-refusal-comes-back',
  hindered: noAccounts,
  run: async (stage) => {
    const outcome = await stage.signIn(stage.viewer, undefined, 'not the password');
    assert.deepEqual(outcome, WRONG_CREDENTIALS, 'a sign-in with a wrong password');
  },
};

/** An acceptance tells where it ended: a sign-in that ends elsewhere than on the top page let nobody in. */
const whereItEnded: Check = {
  name: 'an-acceptance-tells-where-it-ended',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer, subject } = stage;
    await stage.give(viewer);
    const atSignIn = subject.profile.verification.otpAskedAt.includes('sign-in');
    const outcome = await stage.signIn(viewer, atSignIn ? await stage.code(viewer) : undefined);
    const landing = outcome.accepted ? outcome.result.landing : outcome.reason;
    assert.equal(landing, 'top', 'the page after a sign-in with a token in use');
  },
};

/** The answer is that to this command: not to the one before, and not one remembered. */
const thisCommand: Check = {
  name: 'the-answer-is-to-this-command',
  hindered: noAccounts,
  run: async (stage) => {
    const { viewer } = stage;
    const tried = [viewer.password, 'not the password', viewer.password];
    const answers: boolean[] = [];
    for (const password of tried)
      answers.push((await stage.signIn(viewer, undefined, password)).accepted);
    assert.deepEqual(
      answers,
      [true, false, true],
      'sign-ins with a right, a wrong, a right password',
    );
  },
};

/** What others do at the same time is answered to them. */
const thisUser: Check = {
  name: 'the-answer-is-to-this-user',
  hindered: noAccounts,
  run: async (stage) => {
    const [refused, accepted] = await Promise.all([
      stage.signIn(stage.viewer, undefined, 'not the password'),
      stage.signIn(stage.stranger),
    ]);
    assert.equal(refused.accepted, false, 'a wrong password beside another user with a right one');
    assert.equal(accepted.accepted, true, 'a right password beside another user with a wrong one');
  },
};

/** What happened behind its back shows in the next answer. */
const askedAnew: Check = {
  name: 'the-system-is-asked',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer, system } = stage;
    await stage.give(viewer);
    const code = await stage.code(viewer);
    assert.equal((await stage.enter(viewer, code)).accepted, true, 'a right code');
    await system.bench.arrange({ type: 'UserStopped', users: [viewer.id] }, viewer.id);
    await stage.pass();
    const stopped = await stage.enter(viewer, await stage.code(viewer));
    assert.deepEqual(
      stopped,
      { accepted: false, reason: 'stopped' },
      'a right code after the stop',
    );
  },
};

/** One submission, one effect: errors that the suite did not make would stop the user early. */
const submittedOnce: Check = {
  name: 'a-submission-is-made-once',
  hindered: noAuthentication,
  run: async (stage) => {
    const { viewer, subject } = stage;
    await stage.give(viewer);
    for (let error = 1; error < subject.profile.lockout.errors; error += 1) {
      const outcome = await stage.enter(viewer, await stage.wrongCode(viewer));
      assert.deepEqual(outcome, { accepted: false, reason: 'wrong-otp' }, `wrong code ${error}`);
    }
    const last = await stage.enter(viewer, await stage.code(viewer));
    assert.equal(last.accepted, true, 'a right code, one error before the stop');
  },
};

export const answers = [refusal, whereItEnded, thisCommand, thisUser, askedAnew, submittedOnce];
