import { InputError } from '../../simulator/language/input';
import { declaredUnion } from './declared';
import type { TargetDocument } from './document';
import type { Target } from './schema';
import { sharedIn } from './unique-accounts';
import { misfitIn } from './users-of-union';

/** Something that a target promises and its back door cannot keep. */
interface Contradiction {
  readonly at: string;
  readonly holds: (reach: Target['reach']) => boolean;
  readonly mend: string;
}

const byNobody = ({ backDoor }: Target['reach']) => backDoor.kind === 'none';
const byPerson = ({ backDoor }: Target['reach']) => backDoor.kind === 'operator';
const byHand = (reach: Target['reach']) => byNobody(reach) || byPerson(reach);
const isSimulated = ({ kind }: { readonly kind: string }) => kind === 'simulator';

const contradictions: readonly Contradiction[] = [
  {
    at: 'clock',
    holds: (reach) => byHand(reach) && reach.capabilities.clock !== 'wall-clock',
    mend: 'nobody sets the clock by this back door; write wall-clock',
  },
  {
    at: 'arrangements',
    holds: (reach) => byHand(reach) && reach.capabilities.arrangements,
    mend: 'this back door arranges no states; write false, and acts bring them about',
  },
  {
    at: 'codes',
    holds: (reach) => byNobody(reach) && !['none', 'operator'].includes(reach.capabilities.codes),
    mend: 'no back door tells codes; write none, or operator when a person reads them',
  },
  {
    at: 'codes',
    holds: (reach) => byPerson(reach) && !['none', 'operator'].includes(reach.capabilities.codes),
    mend: 'a person reads the codes of the present; write operator, or none',
  },
  {
    at: 'mailbox',
    holds: (reach) => byNobody(reach) && reach.capabilities.mailbox,
    mend: 'no back door reads mails; write false',
  },
  {
    at: 'branchDesk',
    holds: (reach) => byNobody(reach) && reach.capabilities.branchDesk,
    mend: 'no back door does what the branch does; write false',
  },
];

/** Refuses a target that promises what its back door cannot keep. An InputError names the line and the mend. */
export function refuseContradictions(document: TargetDocument): void {
  const { target, file, lineOf } = document;
  const { reach } = target;
  const refuse = (path: readonly string[], mend: string): never => {
    throw new InputError(`${file}:${lineOf(path)}: ${path.join('.')}: ${mend}`);
  };
  if (isSimulated(reach.door) !== isSimulated(reach.backDoor) && !byHand(reach))
    refuse(
      ['reach', isSimulated(reach.door) ? 'door' : 'backDoor'],
      'the bundled simulator stands behind both doors or behind neither; name the one of your system',
    );
  const found = contradictions.find(({ holds }) => holds(reach));
  if (found) refuse(['reach', 'capabilities', found.at], found.mend);
  const shared = sharedIn(reach.accounts);
  if (shared)
    refuse(
      shared.path,
      `${shared.what} ${shared.value} is there twice; each account serves one scenario`,
    );
  const misfit = misfitIn(reach.accounts, declaredUnion(document).profile);
  if (misfit) refuse(misfit.path, misfit.mend);
  if (byNobody(reach) && reach.accounts.kind === 'create')
    refuse(
      ['reach', 'accounts'],
      'no back door opens contracts; write { kind: pool, … } for prepared ones, or { kind: none }',
    );
}
