import assert from 'node:assert/strict';
import { it } from 'node:test';
import { referenceSystem } from '../adapters/memory';
import type { SystemUnderTest } from '../adapters/system-under-test';
import { OPENING } from '../steps/support/world';
import { loadTrial } from './suite';

const ANOTHER = 'another@phone.example.test';

/** Every user's mail comes without its address; a later one, to a colleague, has it. */
function misdirecting(system: SystemUnderTest): SystemUnderTest {
  const mailbox: SystemUnderTest['bench']['mailbox'] = async (of) => {
    const mails = await system.bench.mailbox(of);
    return [...mails.map((mail) => ({ ...mail, url: '' })), ...mails.map(toAnother)];
  };
  return { ...system, bench: { ...system.bench, mailbox } };
}

const toAnother = <M extends object>(mail: M): M => ({ ...mail, to: ANOTHER });

it("the address in a colleague's mail is not taken for that of the user's own", async () => {
  const trial = await loadTrial();
  const { failures } = await trial(
    ({ profile }) => misdirecting(referenceSystem(profile, OPENING)),
    { creditUnions: ['kenmin'], readings: {}, paths: ['features/issuance/software.feature'] },
  );
  const failed = failures.filter(({ scenario }) => scenario.includes('その携帯にメールが届く'));
  assert.ok(failed.length > 0, "another user's mail passed for theirs");
  assert.ok(failed.every(({ asserted }) => asserted));
});
