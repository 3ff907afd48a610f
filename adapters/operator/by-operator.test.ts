import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CapabilityMissing } from '../faults';
import { checkAdapter } from '../kit/kit';
import { referenceSystem } from '../memory';
import { byOperator } from './by-operator';
import type { Answer, Desk, Instruction } from './instructions';
import { robotOperator } from './robot';
import { cast, device, NOON, profile } from './testing/bench';
import { Turns } from './turns';
import { worded } from './words/instructions';

describe('an operated system', () => {
  it('is an adapter like any other', async () => {
    const open = () => {
      const real = referenceSystem(profile, NOON);
      return byOperator(real, ['accounts', 'codes', 'mailbox', 'branch'], {
        turns: new Turns(robotOperator(real)),
        profile,
        log: () => {},
      });
    };
    const findings = await checkAdapter({ ...cast.fixture, profile, open });
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'broken'),
      [],
    );
    assert.ok(findings.filter(({ verdict }) => verdict === 'kept').length >= 13);
  });

  it('gives one instruction at a time, and uses up a token in hand first', async () => {
    const order: string[] = [];
    let open = 0;
    const desk: Desk = {
      ask: async (instruction) => {
        open += 1;
        assert.equal(open, 1);
        order.push('serial' in instruction ? instruction.serial : instruction.type);
        await new Promise(setImmediate);
        open -= 1;
        return { type: 'Code' };
      },
    };
    const turns = new Turns(desk);
    const serials = ['1', '2', '1', '2', '1'];
    await Promise.all(
      serials.map((serial) =>
        turns.take(serial, (at) => at.ask({ type: 'ReadCode', serial, holder: '一郎', digits: 6 })),
      ),
    );
    assert.deepEqual(order, ['1', '1', '1', '2', '2']);
  });

  it('says of which contract somebody is: others of the same name are under way', async () => {
    const asked: Instruction[] = [];
    const real = referenceSystem(profile, NOON);
    const robot = robotOperator(real);
    const desk: Desk = {
      ask: (instruction) => {
        asked.push(instruction);
        return robot.ask(instruction);
      },
    };
    const duties = ['accounts', 'codes', 'mailbox', 'branch'] as const;
    const operation = { turns: new Turns(desk), profile, log: () => {} };
    const { bench } = byOperator(real, duties, operation);
    const { contract, neighbour } = cast.fixture;
    await bench.openContract(contract);
    await bench.openContract(neighbour);
    const user = neighbour.users[0]?.id ?? '';
    await bench.atBranch({ type: 'DispatchToken', user: '一郎', device }, '一郎');
    await bench.codeOf(device.serial, '一郎', NOON);
    await bench.serialOf('一郎');
    await bench.mailbox(user);
    assert.deepEqual(
      asked.map(({ type, within }) => [type, within]),
      [
        ['PrepareContract', undefined],
        ['PrepareContract', undefined],
        ['ServeAtBranch', contract.id],
        ['ReadCode', contract.id],
        ['NameToken', contract.id],
        ['ReadMails', neighbour.id],
      ],
    );
    const [, , atBranch = assert.fail()] = asked;
    const [first] = worded(atBranch).lines;
    assert.deepEqual(first, { label: { ja: '契約', en: 'contract' }, value: contract.id });
  });

  it('goes on after an instruction that cannot be followed', async () => {
    const answers: Answer[] = [{ type: 'CannotBeDone', because: 'no phone' }];
    const desk: Desk = { ask: async () => answers.shift() ?? { type: 'Mails', mails: [] } };
    const real = referenceSystem(profile, NOON);
    const operation = { turns: new Turns(desk), profile, log: () => {} };
    const { bench: operated } = byOperator(real, ['mailbox'], operation);
    await assert.rejects(operated.mailbox('一郎'), CapabilityMissing);
    assert.deepEqual(await operated.mailbox('一郎'), []);
  });
});
