import { z } from 'zod';
import { complianceOf } from '../../adapters/control-api/compliance';
import { everyCapability } from '../../adapters/system-under-test';
import { addressSchema } from '../../adapters/target/address';
import { revealed } from '../../adapters/target/secrets';
import { parseInput } from '../../simulator/language/input';

const optionsSchema = z.strictObject({ tokenEnv: z.string().default('OTP_CONTROL_TOKEN') });

const marks = {
  ok: 'ok   ',
  fault: 'FAULT',
  'not-offered': '-    ',
  'not-tried': '-    ',
} as const;

/** Checks a control API against its description; prints each check by name. */
export async function checkControl(
  address: string,
  options: unknown,
  print: (line: string) => void,
): Promise<number> {
  const { url, tokenEnv } = parseInput(
    optionsSchema.extend({ url: addressSchema }),
    { ...(options as object), url: address },
    'check-control',
  );
  const token = revealed({ env: tokenEnv }, { environment: process.env, folder: '.' });
  const found = await complianceOf({ address: url, token }, everyCapability);
  for (const { check, verdict, told } of found) print(`${marks[verdict]} ${check}: ${told}`);
  return found.some(({ verdict }) => verdict === 'fault') ? 1 : 0;
}
