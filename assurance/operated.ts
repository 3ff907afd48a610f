import type { Envelope } from '@cucumber/messages';
import { byOperator, type Duty } from '../adapters/operator/by-operator';
import type { Desk, Instruction } from '../adapters/operator/instructions';
import { readBack } from '../adapters/operator/read-back';
import type { Slip } from '../adapters/operator/slips';
import { Turns } from '../adapters/operator/turns';
import type { SystemUnderTest } from '../adapters/system-under-test';
import type { CreditUnion } from '../fixtures/credit-unions';
import { assemble } from '../steps/support/assembly';
import type { Features } from './features';

/** How a scenario ended, by what the report will go by. */
export interface Ending {
  readonly status: string;
  /** Type and message of what was thrown, if anything. */
  readonly fault?: string;
}

/** A scenario by its place: `features/lockout/count.feature:12`. */
type ScenarioId = string;

/** A run with a person in it. */
export interface Operated {
  readonly endings: ReadonlyMap<ScenarioId, Ending>;
  readonly instructions: readonly Instruction[];
  readonly slips: readonly Slip[];
  /** Scenarios that a slip spoiled and that were played anew. */
  readonly repeated: number;
  /** Everything that cucumber recorded. */
  readonly messages: readonly Envelope[];
}

/** The system that is operated, and the person who has it in their hands. */
export interface Staff {
  readonly system: (creditUnion: CreditUnion) => SystemUnderTest;
  readonly person: (real: SystemUnderTest) => Desk;
  readonly duties: readonly Duty[];
}

/** A scenario may be spoiled by slips so often before they are no slips any more. */
const MOST_ROUNDS = 20;

/** Plays scenarios with a person in the loop; those that a slip spoiled are played anew. */
export async function playOperated(
  features: Features,
  tags: string,
  { system, person, duties }: Staff,
): Promise<Operated> {
  const [instructions, slips, messages] = [[], [], []] as [Instruction[], Slip[], Envelope[]];
  assemble((creditUnion) => {
    const real = system(creditUnion);
    const desk = person(real);
    const noting: Desk = {
      ask: (instruction) => {
        instructions.push(instruction);
        return desk.ask(instruction);
      },
    };
    const { profile } = creditUnion;
    const log = (slip: Slip) => slips.push(slip);
    const operation = { turns: new Turns(readBack(noting, log)), profile, log };
    return byOperator(withoutHands(real, duties), duties, operation);
  });
  const endings = new Map<ScenarioId, Ending>();
  let repeated = 0;
  for (let round = 0, paths: string[] | undefined; round < MOST_ROUNDS; round += 1) {
    const ended = endingsOf((envelope) => messages.push(envelope));
    await features({ tags, ...(paths === undefined ? {} : { paths }) }, ended.listen);
    for (const [id, ending] of ended.found) endings.set(id, ending);
    paths = [...endings].filter(([, { fault }]) => isSlip(fault)).map(([id]) => id);
    if (paths.length === 0) break;
    repeated += paths.length;
  }
  return { endings, instructions, slips, repeated, messages };
}

function isSlip(fault: string | undefined): boolean {
  return fault?.startsWith('OperatorSlip') ?? false;
}

/** What nobody but a person does: the suite must not come past them. */
function withoutHands(system: SystemUnderTest, duties: readonly Duty[]): SystemUnderTest {
  const past = async () => {
    throw new Error('the suite came past the operator');
  };
  const { bench } = system;
  const has = (duty: Duty) => duties.includes(duty);
  return {
    ...system,
    bench: {
      ...bench,
      ...(has('accounts') ? { openContract: past } : {}),
      ...(has('codes') ? { codeOf: past, serialOf: past } : {}),
      ...(has('mailbox') ? { mailbox: past } : {}),
      ...(has('branch') ? { atBranch: past } : {}),
    },
  };
}

/** Listens to a run; how each scenario ended, by its place. */
export function endingsOf(also: (envelope: Envelope) => void = () => {}) {
  const places = new Map<string, ScenarioId>();
  const placeOfCase = new Map<string, ScenarioId>();
  const placeOfRun = new Map<string, ScenarioId>();
  const found = new Map<ScenarioId, Ending>();
  const listen = (envelope: Envelope): void => {
    also(envelope);
    const { pickle, testCase, testCaseStarted: started, testStepFinished: finished } = envelope;
    if (pickle) places.set(pickle.id, `${pickle.uri}:${pickle.location?.line ?? 0}`);
    if (testCase) placeOfCase.set(testCase.id, places.get(testCase.pickleId) ?? '');
    if (started) {
      const place = placeOfCase.get(started.testCaseId) ?? '';
      placeOfRun.set(started.id, place);
      found.set(place, { status: 'PASSED' });
    }
    if (!finished || finished.testStepResult.status === 'PASSED') return;
    const place = placeOfRun.get(finished.testCaseStartedId) ?? '';
    if (found.get(place)?.status !== 'PASSED') return;
    const { status, exception } = finished.testStepResult;
    const fault = exception && `${exception.type}: ${exception.message ?? ''}`;
    found.set(place, { status, ...(fault === undefined ? {} : { fault }) });
  };
  return { listen, found: found as ReadonlyMap<ScenarioId, Ending> };
}
