import assert from 'node:assert/strict';
import { type Check, hinderedBy, noAuthentication, noViews } from '../check';
import type { Stage } from '../stage';

const hindered = hinderedBy(noAuthentication, noViews);

/** A page is read after each change, not once. */
const fresh: Check = {
  name: 'a-view-is-fresh',
  hindered,
  run: async (stage) => {
    const { viewer, colleague = viewer } = stage;
    if (colleague !== viewer) await stage.give(viewer);
    await beSignedIn(stage, colleague !== viewer);
    await expectStanding(stage, 'unregistered', 'before a token');
    await stage.give(colleague);
    await expectStanding(stage, 'in-use', 'after a token');
  },
};

async function beSignedIn(stage: Stage, withToken: boolean): Promise<void> {
  const outcome = withToken
    ? await stage.enter(stage.viewer, await stage.code(stage.viewer))
    : await stage.signIn(stage.viewer);
  assert.equal(outcome.accepted, true, 'the sign-in of who looks');
}

async function expectStanding(
  stage: Stage,
  standing: 'unregistered' | 'in-use',
  when: string,
): Promise<void> {
  const { viewer, colleague = viewer, subject } = stage;
  const label = subject.profile.labels.standings[standing];
  assert.equal(await stage.standingShown(colleague, viewer), label, `standing ${when}`);
}

/** A row, and a page, is that of the user who was asked for. */
const ofThisUser: Check = {
  name: 'a-view-is-of-this-user',
  hindered,
  run: async (stage) => {
    const { viewer, colleague, stranger, subject } = stage;
    const { standings } = subject.profile.labels;
    await stage.give(stranger);
    await stage.enter(stranger, await stage.code(stranger));
    if (colleague) await stage.give(viewer);
    await beSignedIn(stage, colleague !== undefined);
    const shown = [
      await stage.standingShown(stranger, stranger),
      await stage.standingShown(viewer, viewer),
      ...(colleague ? [await stage.standingShown(colleague, viewer)] : []),
    ];
    const expected = colleague
      ? [standings['in-use'], standings['in-use'], standings.unregistered]
      : [standings['in-use'], standings.unregistered];
    assert.deepEqual(shown, expected, 'standings of a stranger, the viewer and a colleague');
  },
};

/** A list has a row of everybody, and one alone: who is left out would seem to be nowhere. */
const wholeList: Check = {
  name: 'a-list-is-whole',
  hindered: hinderedBy(hindered, ({ subject }) =>
    subject.profile.screens['revocation-list'] ? undefined : 'this credit union has no list',
  ),
  run: async (stage) => {
    const { viewer, subject, system } = stage;
    const { users } = subject.contract;
    for (const user of users) await stage.give(user);
    await beSignedIn(stage, true);
    const list = await system.customer.see('revocation-list', viewer.id);
    const rows = list?.rows ?? [];
    const counts = users.map(
      ({ loginId, name }) =>
        rows.filter((cells) => cells.includes(loginId) || cells.includes(name)).length,
    );
    assert.deepEqual(
      [rows.length, ...counts],
      [users.length, ...users.map(() => 1)],
      'rows of a list, all of them and those of each user',
    );
  },
};

export const views = [fresh, ofThisUser, wholeList];
