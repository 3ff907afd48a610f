import type { z } from 'zod';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { firstFault, InputError } from '../../simulator/language/input';
import { chapters } from '../../simulator/language/profile';
import type { TargetDocument } from './document';
import type { Path } from './lines';

/** The credit union as the target declares to follow it. An InputError names line and path of a fault. */
export function declaredUnion(document: TargetDocument): CreditUnion {
  const { creditUnion, declaration } = document.target;
  const refuse = (path: Path, told: string): never => {
    throw new InputError(
      `${document.file}:${document.lineOf(path)}: ${path.map(String).join('.')}: ${told}`,
    );
  };
  if (!creditUnionIds().includes(creditUnion))
    refuse(['creditUnion'], `there are ${creditUnionIds().join(', ')}`);
  const { settings, options } = readCreditUnion(creditUnion);
  for (const [path, value] of Object.entries(declaration.settings)) {
    const at = ['declaration', 'settings', path];
    const open = [...settings].filter(([, { basis }]) => basis === 'declared').map(([key]) => key);
    if (!open.includes(path))
      refuse(at, `the manual does not leave this to the vendor; it leaves ${open.join(', ')}`);
    const fault = faultOf(path, value);
    if (fault !== undefined) refuse(at, fault);
  }
  for (const [path, reading] of Object.entries(declaration.readings)) {
    const offered = settings.get(path)?.readings ?? [];
    if (!offered.includes(reading))
      refuse(
        ['declaration', 'readings', path],
        offered.length > 0 ? `there are ${offered.join(', ')}` : 'the manual is not open here',
      );
  }
  for (const option of Object.keys(declaration.leavesOut)) {
    const names = Object.keys(options);
    if (!names.includes(option))
      refuse(
        ['declaration', 'leavesOut', option],
        names.length > 0
          ? `no option; there is ${names.join(', ')}`
          : 'the manual leaves nothing out',
      );
  }
  return readCreditUnion(creditUnion, declaration.readings, declaration.settings);
}

/** Why a value does not do for the setting of a path, if it does not. */
function faultOf(path: string, value: unknown): string | undefined {
  const [chapter = '', key = ''] = path.split('.');
  const schemas: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = chapters;
  const error = schemas[chapter]?.[key]?.safeParse(value).error;
  return error && firstFault(error).message;
}
