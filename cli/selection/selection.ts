import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { writtenDuration } from '../../adapters/target/duration';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import type { RunOptions } from '../../plan/suite';
import { InputError, parseInput } from '../../simulator/language/input';
import { type Door, doorSchema } from '../../steps/support/parameters-of-run';
import type { ChosenTarget } from '../targets/target';
import { targets } from '../targets/targets';

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
  target: z.string().optional(),
  door: doorSchema.default('memory'),
  screenshots: z.boolean().default(false),
  patience: writtenDuration.refine(() => false, 'only where time cannot be set').optional(),
});

/** What a run covers, checked against what there is. */
export interface Selection {
  readonly creditUnions: readonly CreditUnion[];
  readonly chapter?: string;
  readonly requirement?: string;
  readonly shard?: string;
  readonly seed: number;
  /** How customers come to the system. */
  readonly door: Door;
  /** Whether a picture of every page is kept. */
  readonly screenshots: boolean;
  /** File of known deviations. */
  readonly baseline?: string;
  readonly readings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The system under test, where it is not the reference simulator. */
  readonly target?: ChosenTarget;
}

/** Reads the options of a run; an InputError names the option and what would do instead. */
export function selectionOf(options: unknown, freshSeed: () => number): Selection {
  const given = parseInput(optionsSchema, options, 'options');
  const { chapter, requirement, shard, seed, baseline, door, screenshots } = given;
  const target = given.target === undefined ? undefined : targets().targetIn(given.target);
  const { creditUnions, readings } = target ? declaredBy(target, given) : chosenBy(given);
  if (target && door !== 'memory')
    throw new InputError(`--door: ${target.document.file} says how customers come, at reach.door`);
  if (screenshots && door !== 'web' && target?.document.target.reach.door.kind !== 'web')
    throw new InputError('--screenshots: a run in memory has no pages; add --door web');
  if (chapter !== undefined) checkChapter(chapter);
  return {
    creditUnions: requirement === undefined ? creditUnions : [bearerOf(requirement, creditUnions)],
    ...(chapter === undefined ? {} : { chapter }),
    ...(requirement === undefined ? {} : { requirement }),
    ...(shard === undefined ? {} : { shard }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    door,
    screenshots,
    seed: seed === undefined ? freshSeed() : Number(seed),
    readings,
  };
}

type Options = z.infer<typeof optionsSchema>;
type Scope = Pick<Selection, 'creditUnions' | 'readings'>;

/** A target follows one credit union, under the readings that it declares. */
function declaredBy({ document, creditUnion }: ChosenTarget, options: Options): Scope {
  const beside = options.creditUnion === undefined || options.creditUnion === creditUnion.id;
  if (!beside)
    throw new InputError(`--credit-union: ${document.file} declares to follow ${creditUnion.id}`);
  if (options.reading.length > 0)
    throw new InputError(`--reading: ${document.file} declares its readings`);
  const usual = readCreditUnion(creditUnion.id).settings;
  const declared = Object.entries(document.target.declaration.readings);
  const unusual = declared.filter(([path, reading]) => usual.get(path)?.reading !== reading);
  const readings = unusual.length > 0 ? { [creditUnion.id]: Object.fromEntries(unusual) } : {};
  return { creditUnions: [creditUnion], readings };
}

function chosenBy({ creditUnion, reading }: Options): Scope {
  const readings = readingsOf(reading);
  const all = creditUnionIds().map((id) => readCreditUnion(id, readings[id]));
  const creditUnions = creditUnion === undefined ? all : [creditUnionCalled(creditUnion, all)];
  const idle = Object.keys(readings).find((id) => !creditUnions.some((union) => union.id === id));
  if (idle !== undefined)
    throw new InputError(`--reading ${idle}: this run leaves that credit union out`);
  return { creditUnions, readings };
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

/** The tags of the scenarios of credit unions. */
export function tagsOf(creditUnions: readonly CreditUnion[]): string {
  return creditUnions.map(({ id }) => `@${id}`).join(' or ');
}

/** What a run is told to run the selected scenarios, and those alone. */
export function runOptionsOf(selection: Selection): RunOptions {
  const { chapter, requirement, shard, seed, readings, target, door, screenshots } = selection;
  const unions = tagsOf(selection.creditUnions);
  return {
    paths: featurePaths(chapter),
    tags: requirement === undefined ? unions : `(${unions}) and @${requirement}`,
    ...(shard === undefined ? {} : { shard }),
    seed,
    readings,
    declared: target ? targets().declaredIn(target) : {},
    secrets: target === undefined ? 'seeded' : 'fresh',
    door,
    screenshots,
  };
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
