import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../fixtures/credit-unions';
import { InputError, parseInput } from '../simulator/language/input';

const FEATURES = 'features';

const optionsSchema = z.strictObject({
  creditUnion: z.string().optional(),
  chapter: z.string().optional(),
  requirement: z.string().optional(),
  shard: z
    .string()
    .regex(/^[1-9]\d*\/[1-9]\d*$/, 'not a shard such as 1/2')
    .refine((shard) => Number(shard.split('/')[0]) <= Number(shard.split('/')[1]), 'no such shard')
    .optional(),
  seed: z
    .string()
    .regex(/^\d{1,9}$/, 'not a number of at most nine digits')
    .optional(),
  reading: z
    .array(z.string().regex(/^[\w-]+:[\w.]+=[\w-]+$/, 'not credit-union:setting=reading'))
    .default([]),
  baseline: z.string().optional(),
});

/** What a run covers, checked against what there is. */
export interface Selection {
  readonly creditUnions: readonly CreditUnion[];
  readonly chapter?: string;
  readonly requirement?: string;
  readonly shard?: string;
  readonly seed: number;
  /** File of known deviations. */
  readonly baseline?: string;
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the options of a run; an InputError names the option and what would do instead. */
export function selectionOf(options: unknown, freshSeed: () => number): Selection {
  const { creditUnion, chapter, requirement, shard, seed, reading, baseline } = parseInput(
    optionsSchema,
    options,
    'options',
  );
  const readings = readingsOf(reading);
  const all = creditUnionIds().map((id) => readCreditUnion(id, readings[id]));
  const creditUnions = creditUnion === undefined ? all : [creditUnionCalled(creditUnion, all)];
  if (chapter !== undefined) checkChapter(chapter);
  const idle = Object.keys(readings).find((id) => !creditUnions.some((union) => union.id === id));
  if (idle !== undefined)
    throw new InputError(`--reading ${idle}: this run leaves that credit union out`);
  return {
    creditUnions: requirement === undefined ? creditUnions : [bearerOf(requirement, creditUnions)],
    ...(chapter === undefined ? {} : { chapter }),
    ...(requirement === undefined ? {} : { requirement }),
    ...(shard === undefined ? {} : { shard }),
    ...(baseline === undefined ? {} : { baseline }),
    seed: seed === undefined ? freshSeed() : Number(seed),
    readings,
  };
}

function readingsOf(choices: readonly string[]): Record<string, Record<string, string>> {
  const readings: Record<string, Record<string, string>> = {};
  for (const choice of choices) {
    const [union = '', path = '', reading = ''] = choice.split(/[:=]/);
    if (!creditUnionIds().includes(union))
      throw unknown('--reading: credit union', union, creditUnionIds());
    readings[union] = { ...readings[union], [path]: reading };
  }
  return readings;
}

function creditUnionCalled(id: string, all: readonly CreditUnion[]): CreditUnion {
  const union = all.find((each) => each.id === id);
  if (!union) throw unknown('--credit-union', id, creditUnionIds());
  return union;
}

function checkChapter(chapter: string): void {
  const chapters = [
    ...new Set(readdirSync(FEATURES).map((name) => basename(name, '.feature'))),
  ].sort();
  if (!chapters.includes(chapter)) throw unknown('--chapter', chapter, chapters);
}

function bearerOf(requirement: string, unions: readonly CreditUnion[]): CreditUnion {
  const bearer = unions.find(({ catalogue }) =>
    catalogue.requirements.some(({ id }) => id === requirement),
  );
  if (!bearer) {
    throw new InputError(
      `--requirement ${requirement}: no catalogue of this run has it; an id looks like SEI-REV-07`,
    );
  }
  return bearer;
}

function unknown(option: string, value: string, known: readonly string[]): InputError {
  return new InputError(`${option} ${value}: unknown; there are ${known.join(', ')}`);
}

/** Paths of the features that a chapter consists of; all of them without one. */
export function featurePaths(chapter: string | undefined): string[] {
  if (chapter === undefined) return [`${FEATURES}/**/*.feature`];
  return [`${FEATURES}/${chapter}.feature`, `${FEATURES}/${chapter}/**/*.feature`];
}

/** Every feature file, in a stable order. */
export function featureFiles(): string[] {
  return readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .map((name) => join(FEATURES, name))
    .sort();
}
