import type { Call } from '../around';

/** What a person does by hand where no tool does it, with forms to fill in: how many times as long as an act it may take. */
const BY_HAND = 10;

/** What takes its time, in acts on a page; whatever else is asked of a system takes none. */
const allowances: Readonly<Partial<Record<Call, number>>> = {
  perform: 1,
  see: 1,
  openContract: BY_HAND,
  atBranch: BY_HAND,
  mailbox: BY_HAND,
};

/** How many times the pace of its scenario a call may take. */
export function allowanceOf(call: Call): number {
  return allowances[call] ?? 0;
}
