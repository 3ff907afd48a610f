import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

/** A scenario as cucumber will run it. */
export interface ReadPickle {
  /** `features/revocation.feature:42`. */
  readonly place: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Kinds of its steps: Context, Action, Outcome. */
  readonly steps: readonly string[];
  /** Whether it can fail: an outcome that is only recorded cannot. */
  readonly asserts: boolean;
}

/** Every scenario of every feature. */
export function readPickles(folder = 'features'): readonly ReadPickle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .toSorted()
    .flatMap((name) => picklesOf(join(folder, name)));
}

function picklesOf(file: string): ReadPickle[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = { uri: file, ...parser.parse(readFileSync(file, 'utf8')) };
  return compile(document, file, newId).map(({ name, tags, steps, location }) => ({
    place: `${file}:${location?.line ?? 0}`,
    name,
    tags: tags.map((tag) => tag.name),
    steps: steps.map(({ type }) => String(type)),
    asserts: steps.some(({ type, text }) => type === 'Outcome' && !text.endsWith('を記録する')),
  }));
}
