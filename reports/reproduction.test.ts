import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator, type Pickle } from '@cucumber/messages';
import { featuresOf, posix } from './documents';
import { occurrencesOf, stepsOf } from './occurrences';
import { reproductionOf } from './reproduction';

const newId = IdGenerator.incrementing();

function parsed(text: string, uri: string): GherkinDocument {
  return {
    uri,
    ...new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text),
  };
}

/** What a scenario does, without the ids and places that differ from file to file. */
function essence({ name, tags, steps }: Pickle) {
  return {
    name,
    tags: tags.map((tag) => tag.name).toSorted(),
    steps: steps.map(({ text, type, argument }) => ({
      text,
      type,
      table: argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)),
      docString: argument?.docString?.content,
    })),
  };
}

function reproducesAll(text: string, uri: string): number {
  const document = parsed(text, uri);
  const pickles = compile(document, uri, newId);
  const occurrences = new Map(
    featuresOf([document]).flatMap((feature) => [...occurrencesOf(feature)]),
  );
  for (const pickle of pickles) {
    const id = `${posix(uri)}:${pickle.location?.line ?? 0}`;
    const occurrence = occurrences.get(id);
    assert.ok(occurrence, id);
    const again = compile(parsed(reproductionOf(occurrence), 'again.feature'), 'again', newId);
    assert.deepEqual(again.map(essence), [essence(pickle)], id);
    const steps = stepsOf(occurrence).map((step) => step.text);
    assert.deepEqual(
      steps,
      pickle.steps.map((step) => step.text),
      id,
    );
  }
  return pickles.length;
}

describe('a scenario written out as a feature of its own is the same scenario', () => {
  const files = readdirSync('features', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .map((name) => join('features', name));

  it('every one of this suite', () => {
    const counts = files.map((file) => reproducesAll(readFileSync(file, 'utf8'), file));
    assert.ok(counts.length > 0 && counts.every((count) => count > 0));
  });

  it('with backgrounds, tables and texts, outside a rule, in English', () => {
    const text = `@a
Feature: one

  Background:
    Given something

  Scenario: plain
    Then it is so

  @b
  Rule: two

    Background:
      Given <this> stays

    Scenario Outline: of <n>
      When a table
        | name | <n>       |
        | a    | b \\| \\\\ c |
      And a text
        """json
        <n> and
          more
        """
      Then <n>

      @c
      Examples:
        | n |
        | 1 |
`;
    assert.equal(reproducesAll(text, 'two.feature'), 2);
  });
});
