import type { Step } from './feature-document';
import { filled, type Occurrence, tagsOf, withValues } from './occurrences';

/** Gherkin's words of a language, as far as a reproduction needs them. */
interface Headings {
  readonly feature: string;
  readonly background: string;
  readonly rule: string;
  readonly scenario: string;
}

const ENGLISH: Headings = {
  feature: 'Feature',
  background: 'Background',
  rule: 'Rule',
  scenario: 'Scenario',
};
const headings: Readonly<Record<string, Headings>> = {
  ja: { feature: '機能', background: '背景', rule: 'ルール', scenario: 'シナリオ' },
};

/**
 * One scenario as a feature of its own, its values in place: cucumber runs it as it ran before.
 * Where a part has no name, nothing stands for it.
 */
export function reproductionOf(occurrence: Occurrence): string {
  const { feature, rule, scenario, values } = occurrence;
  const words = headings[feature.language] ?? ENGLISH;
  const lines = [
    `# language: ${feature.language}`,
    `# ${feature.uri}:${occurrence.line}`,
    `${words.feature}: ${feature.name}`,
    ...background(words, feature.background, 1),
    ...(rule.name === '' ? [] : ['', `${indent(1)}${words.rule}: ${rule.name}`]),
    ...background(words, rule.background, 2),
    '',
    `${indent(2)}${tagsOf(occurrence).join(' ')}`,
    `${indent(2)}${words.scenario}: ${filled(scenario.name, values)}`,
    ...scenario.steps.flatMap((step) => written(withValues(step, values), 3)),
  ];
  return `${lines.join('\n')}\n`;
}

function background(words: Headings, steps: readonly Step[], depth: number): string[] {
  if (steps.length === 0) return [];
  return [
    '',
    `${indent(depth)}${words.background}:`,
    ...steps.flatMap((step) => written(step, depth + 1)),
  ];
}

function written({ keyword, text, argument = [] }: Step, depth: number): string[] {
  return [
    `${indent(depth)}${keyword} ${text}`,
    ...argument.map((line) => `${indent(depth + 1)}${line}`),
  ];
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
