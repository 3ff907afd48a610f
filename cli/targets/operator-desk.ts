import { setTimeout as rest } from 'node:timers/promises';
import { operatorPage } from '../../adapters/operator/page/app';
import { PageDesk } from '../../adapters/operator/page/page-desk';
import type { CopyType, Slip } from '../../adapters/operator/slips';
import { terminalDesk } from '../../adapters/operator/terminal';
import type { Text } from '../../adapters/operator/words/text';
import type { Workload } from '../../adapters/operator/workload';
import type { Staff } from '../../adapters/target/operated';
import type { Target } from '../../adapters/target/schema';
import { realClock, type WallClock } from '../../adapters/wall-clock/clock';
import { InputError } from '../../simulator/language/input';
import { serve } from '../../simulator/serve';
import { INTERRUPTED } from '../exit-codes';

/** Where the page is: only this machine sees it. */
const HOST = '127.0.0.1';

/** Milliseconds in which an open page learns that everything is done. */
const FAREWELL = 3_000;

/** The desk of the person at the bench, open. */
interface StaffedDesk extends Staff {
  /** Tells what a run will ask for, before it begins. */
  expect(work: Workload): void;
  /** Tells for what everybody waits. */
  wait(wait: Text): void;
  close(): Promise<void>;
}

/** What surrounds a desk: its time, and what Ctrl-C at a prompt does. */
interface DeskAround {
  readonly clock?: Pick<WallClock, 'now'>;
  readonly interrupt?: (() => void) | undefined;
}

/** Opens the desk of the person at the bench, and prints where it is. */
export async function staffed(
  { at, port }: Target['reach']['operator'],
  print: (line: string) => void,
  { clock = realClock, interrupt = () => process.exit(INTERRUPTED) }: DeskAround = {},
): Promise<StaffedDesk> {
  const log: Staff['log'] = (slip) =>
    print(`operator: ${slipInWords(slip)}; nothing speaks against the system`);
  if (at === 'terminal')
    return {
      desk: terminalDesk({}, print, interrupt),
      log,
      expect: () => {},
      wait: () => {},
      close: async () => {},
    };
  const desk = new PageDesk(() => clock.now() * 1000);
  const { url, close } = await listening(desk, port);
  print(`${url}  the operator's page: open it, and stay with it`);
  return {
    desk,
    log,
    expect: (work) => {
      desk.workload = work;
    },
    wait: (wait) => {
      desk.wait = wait;
    },
    close: async () => {
      desk.finish();
      await Promise.race([desk.left, rest(FAREWELL, undefined, { ref: false })]);
      await close();
    },
  };
}

function slipInWords(slip: Slip): string {
  switch (slip.kind) {
    case 'misprepared':
      return 'misprepared, a contract';
    case 'miscopied':
      return `miscopied, ${copies[slip.copy]}`;
    default:
      return `${slip.kind}, token ${slip.serial}`;
  }
}

const copies: Readonly<Record<CopyType, string>> = {
  Outcome: "the branch's answer",
  Token: 'a serial',
  Mails: 'mails',
};

async function listening(desk: PageDesk, port: number) {
  try {
    return await serve({ '': operatorPage(desk) }, { host: HOST, port });
  } catch (error) {
    const { message } = error as Error;
    throw new InputError(
      `the operator's page cannot listen on port ${port}: ${message}; name another by reach.operator.port`,
    );
  }
}
