import type { Duty } from '../operator/by-operator';
import type { Target } from './schema';

/** What of a target is a person's: its bench, where that is their back door, and its tokens. */
export function dutiesOf({ accounts, backDoor, capabilities }: Target['reach']): readonly Duty[] {
  const atBench = backDoor.kind === 'operator';
  const duties: readonly (readonly [Duty, boolean])[] = [
    ['accounts', atBench && accounts.kind === 'create'],
    ['mailbox', atBench && capabilities.mailbox],
    ['branch', atBench && capabilities.branchDesk],
    ['codes', capabilities.codes === 'operator'],
  ];
  return duties.filter(([, theirs]) => theirs).map(([duty]) => duty);
}
