import type { z } from 'zod';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import type { Setting } from '../../fixtures/profile-document';
import { firstFault, InputError } from '../../simulator/language/input';
import { chapters } from '../../simulator/language/profile';
import type { TargetDocument } from './document';
import type { Path } from './lines';
import type { Target } from './schema';

/** The credit union as the target declares to follow it. An InputError names line and path of a fault. */
export function declaredUnion({ target, file, lineOf }: TargetDocument): CreditUnion {
  const [fault] = faultsIn(target);
  if (fault) {
    const { path, told } = fault;
    throw new InputError(`${file}:${lineOf(path)}: ${path.map(String).join('.')}: ${told}`);
  }
  const { creditUnion, declaration } = target;
  return readCreditUnion(creditUnion, declaration.readings, declaration.settings);
}

interface Fault {
  readonly path: Path;
  readonly told: string;
}

/** What a target may not declare, by the profile of the credit union that it follows. */
function faultsIn({ creditUnion, declaration }: Target): readonly Fault[] {
  const ids = creditUnionIds();
  if (!ids.includes(creditUnion))
    return [{ path: ['creditUnion'], told: `there are ${ids.join(', ')}` }];
  const { settings, options } = readCreditUnion(creditUnion);
  const { settings: values, readings, leavesOut } = declaration;
  return [
    ...faultsOf('settings', values, (path, value) => faultOfValue(path, value, settings)),
    ...faultsOf('readings', readings, (path, name) => faultOfReading(name, settings.get(path))),
    ...faultsOf('leavesOut', leavesOut, (option) => faultOfOption(option, Object.keys(options))),
  ];
}

function faultsOf<V>(
  part: keyof Target['declaration'],
  declared: Readonly<Record<string, V>>,
  told: (key: string, value: V) => string | undefined,
): readonly Fault[] {
  return Object.entries(declared).flatMap(([key, value]) => {
    const fault = told(key, value);
    return fault === undefined ? [] : [{ path: ['declaration', part, key], told: fault }];
  });
}

function faultOfReading(name: string, setting: Setting | undefined): string | undefined {
  const offered = setting?.readings ?? [];
  if (offered.includes(name)) return undefined;
  return offered.length > 0 ? `there are ${offered.join(', ')}` : 'the manual is not open here';
}

function faultOfOption(option: string, options: readonly string[]): string | undefined {
  if (options.includes(option)) return undefined;
  return options.length > 0
    ? `no option; there is ${options.join(', ')}`
    : 'the manual leaves nothing out';
}

function faultOfValue(
  path: string,
  value: unknown,
  settings: CreditUnion['settings'],
): string | undefined {
  const open = [...settings].filter(([, { basis }]) => basis === 'declared').map(([key]) => key);
  if (!open.includes(path))
    return `the manual does not leave this to the vendor; it leaves ${open.join(', ')}`;
  const [chapter = '', key = ''] = path.split('.');
  const schemas: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = chapters;
  const error = schemas[chapter]?.[key]?.safeParse(value).error;
  return error && firstFault(error).message;
}
