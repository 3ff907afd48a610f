import type * as messages from '@cucumber/messages';
import type { Examples, Feature, Rule, Scenario, Step } from './feature-document';

/** The features of a recording as documents, in the order of their paths. */
export function featuresOf(documents: readonly messages.GherkinDocument[]): Feature[] {
  return inOrder(documents.flatMap(featureOf));
}

/** The order of features, whatever order the disk or the parts of a run gave. */
export function inOrder(features: readonly Feature[]): Feature[] {
  return features.toSorted(({ uri: a }, { uri: b }) => (a < b ? -1 : 1));
}

/** Windows writes paths with backslashes; ids of scenarios are the same everywhere. */
export function posix(uri: string): string {
  return uri.replaceAll('\\', '/');
}

function featureOf({ uri = '', feature }: messages.GherkinDocument): Feature[] {
  if (!feature) return [];
  const { name, language, description, tags, children } = feature;
  const loose = children.flatMap(({ scenario }) => scenario ?? []);
  const rules = children.flatMap(({ rule }) => (rule ? [ruleOf(rule)] : []));
  const outside = { name: '', tags: [], background: [], scenarios: loose.map(scenarioOf) };
  return [
    {
      uri: posix(uri),
      language,
      name,
      description: lines(description),
      tags: namesOf(tags),
      background: children.flatMap(({ background }) => stepsOf(background)),
      rules: loose.length === 0 ? rules : [outside, ...rules],
    },
  ];
}

function ruleOf({ name, tags, children }: messages.Rule): Rule {
  return {
    name,
    tags: namesOf(tags),
    background: children.flatMap(({ background }) => stepsOf(background)),
    scenarios: children.flatMap(({ scenario }) => scenario ?? []).map(scenarioOf),
  };
}

function scenarioOf(scenario: messages.Scenario): Scenario {
  const { name, tags, location, examples } = scenario;
  return {
    line: location.line,
    name,
    tags: namesOf(tags),
    steps: stepsOf(scenario),
    examples: examples.map(examplesOf),
  };
}

function examplesOf({ name, tags, tableHeader, tableBody }: messages.Examples): Examples {
  return {
    name,
    tags: namesOf(tags),
    columns: tableHeader?.cells.map(({ value }) => value) ?? [],
    rows: tableBody.map(({ location, cells }) => ({
      line: location.line,
      cells: cells.map(({ value }) => value),
    })),
  };
}

function stepsOf(part: { readonly steps: readonly messages.Step[] } | undefined): Step[] {
  return (part?.steps ?? []).map((step) => {
    const argument = [...tableOf(step.dataTable), ...textOf(step.docString)];
    return {
      keyword: step.keyword.trim(),
      text: step.text,
      ...(argument.length === 0 ? {} : { argument }),
    };
  });
}

function tableOf(table: messages.DataTable | undefined): string[] {
  return (table?.rows ?? []).map(
    ({ cells }) => `| ${cells.map(({ value }) => written(value)).join(' | ')} |`,
  );
}

/** A cell as a feature writes it. */
function written(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n');
}

function textOf(text: messages.DocString | undefined): string[] {
  if (!text) return [];
  const { delimiter, mediaType = '', content } = text;
  return [`${delimiter}${mediaType}`, ...content.split('\n'), delimiter];
}

function namesOf(tags: readonly messages.Tag[]): string[] {
  return tags.map(({ name }) => name);
}

/** Without the indentation of the file. */
function lines(text: string): string {
  return text.replace(/^\s+/gm, '').trimEnd();
}
