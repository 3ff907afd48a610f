import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { allCreditUnions } from '../../fixtures/credit-unions';
import type { Files } from '../../reports/package/archive';
import { packageOf } from '../../reports/package/package';
import { fingerprintOf, privateKeyOf, publicKeyOf } from '../../reports/package/signature';
import { verification } from '../../reports/package/verification';
import { InputError, parseInput } from '../../simulator/language/input';
import { dayOf } from '../../simulator/language/time';
import { baselineOf } from '../selection/baseline';

type Print = (line: string) => void;

const packageSchema = z.strictObject({
  key: z.string(),
  validUntil: z.iso.date('not a day such as 2027-03-31'),
  output: z.string(),
});
const verifySchema = z.strictObject({ publicKey: z.string().optional() });

/** Writes one signed zip of the folder of a run; resolves to the exit code. */
export function packageRun(folder: string, options: unknown, print: Print): number {
  const { key, validUntil, output } = parseInput(packageSchema, options, 'options');
  const signer = privateKeyOf(read(key).toString(), key);
  const unions = allCreditUnions();
  const zip = packageOf(filesIn(folder, [key, output]), {
    validUntil,
    key: signer,
    unions,
    deviations: baselineOf([folder], unions)?.deviations,
  });
  write(output, zip);
  print(`package: ${output}, valid until ${validUntil}`);
  print(`signed with the key whose SHA-256 is ${fingerprintOf(signer)}`);
  return 0;
}

/** Verifies a package and prints what it is, or the first thing that was changed; the exit code. */
export function verifyPackage(file: string, options: unknown, print: Print, now: Date): number {
  const { publicKey } = parseInput(verifySchema, options, 'options');
  const given = publicKey === undefined ? undefined : publicKeyOf(`${read(publicKey)}`, publicKey);
  const zip = read(file);
  const found = inFile(file, () => verification(zip, given));
  if (found.fault !== undefined) {
    print(`not as it was signed: ${found.fault}`);
    return 1;
  }
  const { manifest, signedBy } = found;
  print(`as it was signed: ${Object.keys(manifest.files).length} files, nothing missing or added`);
  print(`outcome: ${manifest.outcome} (${manifest.system}, suite ${manifest.suite})`);
  print(`signed with the key whose SHA-256 is ${signedBy}`);
  if (!given) print('that key came with the package: ask its owner whether it is theirs');
  const expired = dayOf(Math.floor(now.getTime() / 1000)) > manifest.validUntil;
  print(`${expired ? 'NO LONGER VALID: it was' : 'valid'} until ${manifest.validUntil}`);
  return expired ? 1 : 0;
}

/** Every file below a folder; a key or an earlier package that happens to lie there stays out. */
function filesIn(folder: string, without: readonly string[]): Files {
  const kept = new Set(without.map((file) => resolve(file)));
  const names = listing(folder).filter((name) => !kept.has(resolve(folder, name)));
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name.split(sep).join('/'), read(join(folder, name))]));
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new InputError(`${folder}: no folder of a run`);
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new InputError(`${file}: cannot be read; is it there?`);
  }
}

function write(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch {
    throw new InputError(`${file}: cannot be written`);
  }
}

function inFile<T>(file: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${file}: ${error.message}`) : error;
  }
}
