import { join } from 'node:path';
import { describe, it } from 'node:test';
import { otpInCopy } from './testing/otp';
import { assertRefused } from './testing/refused';

const { folder, otp } = otpInCopy();

describe('options that say nothing here end with exit code 3 and one line', () => {
  for (const [what, place, args] of [
    [
      'patience where nothing waits',
      /^options: patience: only where time cannot be set$/m,
      ['run', '--patience', '3d'],
    ],
    [
      'patience where nothing waits, in a plan',
      /^options: patience: only where time cannot be set$/m,
      ['plan', '--patience', '3d'],
    ],
    [
      'patience without a unit',
      /^options: patience: not a duration such as 45m, 12h or 3d$/m,
      ['run', '--patience', '3'],
    ],
    [
      'a run whose option npm swallowed',
      /^too many arguments for 'run'.*: x\.yaml; put -- before options: npm run conformance -- --target …$/m,
      ['run', 'x.yaml'],
    ],
    [
      'a plan whose option npm swallowed',
      /^too many arguments for 'plan'.*: x\.yaml; put -- before options: npm run plan -- --target …$/m,
      ['plan', 'x.yaml'],
    ],
    [
      'an argument too much elsewhere',
      /^too many arguments for 'diff'\. Expected 2 arguments but got 3: .*$/m,
      ['diff', 'a', 'b', 'c'],
    ],
    [
      'a calendar that cannot be written',
      /^--calendar \S+x\.ics: cannot be written \(ENOENT\)$/m,
      ['plan', '--chapter', 'cancellation', '--calendar', join(folder, 'nowhere', 'x.ics')],
    ],
  ] as const)
    it(what, () => assertRefused(otp(...args), place));
});
