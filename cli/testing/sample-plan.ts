import type { Plan, Runs } from '../../plan/plan';
import { instantOf } from '../../simulator/language/time';

const START = instantOf('2026-11-25', '15:37');
const at = (time: string, day = '2026-11-25') => instantOf(day, time);

function scenario(line: number, more: Partial<Runs>): Runs {
  return {
    id: `features/revocation/x.feature:${line}`,
    name: `scenario ${line}`,
    creditUnion: 'seikyo',
    days: 0,
    beginsAt: START,
    pace: 30,
    appointments: [],
    endsAt: START,
    needs: {
      capabilities: [],
      codes: {},
      branchActs: [],
      mails: 0,
      users: [],
      tokens: {},
      usesUp: [],
    },
    ...more,
  };
}

const uses = (...usesUp: string[]) => ({ ...scenario(0, {}).needs, usesUp });

/** A plan with whatever a plan can tell, small enough to be checked by hand. */
export const samplePlan: Plan = {
  start: START,
  runs: [
    scenario(3, {
      appointments: [
        { from: START, at: at('16:20'), cause: 'time of day' },
        { from: at('16:20'), at: at('20:50'), cause: 'window' },
      ],
      endsAt: at('20:50'),
      needs: uses('token revoked 一郎', 'user stopped 二郎'),
      accounts: ['c1', 'n1'],
      steps: [
        { type: 'ReadCode', serial: '71234511' },
        { type: 'ReadCode', serial: '71234511' },
        { type: 'ReadCode', serial: '71234512' },
      ],
    }),
    scenario(7, {
      appointments: [{ from: START, at: at('20:50:30'), cause: 'window' }],
      endsAt: at('20:50:30'),
      needs: uses('token revoked 花子'),
      accounts: ['c2'],
    }),
    scenario(9, {
      creditUnion: 'kenmin',
      appointments: [{ from: START, at: at('00:00', '2026-11-26'), cause: 'next calendar day' }],
      endsAt: at('00:00', '2026-11-26'),
      needs: uses('app issued 一郎'),
    }),
    scenario(11, {}),
  ],
  notTested: [
    {
      id: 'features/screens/y.feature:5',
      name: 'a screen',
      creditUnion: 'seikyo',
      capability: 'views',
      why: 'the screen top',
      remedy: 'a door that reads screens would do',
    },
    {
      id: 'features/issuance/z.feature:8',
      name: 'an app',
      creditUnion: 'kenmin',
      why: 'it goes otherwise',
      remedy: 'a limit of the suite',
    },
  ],
  notApplicable: [
    { id: 'features/expiry/w.feature:9', name: 'another reading', creditUnion: 'seikyo' },
  ],
  spare: [],
};
