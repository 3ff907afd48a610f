import { ACCEPTED, reasons as categories, REFUSED } from '../../simulator/language/outcome';
import type { Cause } from './causes';
import { fill, messages, type Words } from './messages';

const { sections, chapters, reasons } = messages;

/** A reason of the results in both languages, where the catalogue knows it. */
export function reasonWords(reason: string): Words {
  const known: Readonly<Record<string, Words>> = reasons;
  return known[reason] ?? { ja: reason, en: reason };
}

/** A cause in plain words. */
export function sentenceOf(cause: Cause): Words {
  const { ja, en } = told(cause);
  return { ja, en: en.slice(0, 1).toUpperCase() + en.slice(1) };
}

function told(cause: Cause): Words {
  const [first] = cause.scenarios;
  const { expected = '', observed } = cause.discrepancy;
  const counts = { scenarios: cause.scenarios.length, requirements: cause.requirements.length };
  const reason = reasonWords(cause.reason);
  if (cause.blame === 'selection') return fill(sections.untestedFinding, { ...counts, reason });
  if (cause.verdict === 'notTested') return fill(sections.unprovenFinding, { ...counts, reason });
  const chapter = chapterInWords(mostFrequent(cause.scenarios.map((scenario) => scenario.chapter)));
  if (cause.verdict === 'broken') return fill(sections.brokenFinding, { ...counts, chapter });
  return observed === undefined
    ? fill(sections.failedFinding, { ...counts, chapter, rule: first?.rule ?? '' })
    : fill(sections.unequal, {
        ...counts,
        chapter,
        expected: outcomeInWords(expected),
        observed: outcomeInWords(observed),
      });
}

/** A chapter of the features in both languages, where the catalogue knows it. */
export function chapterInWords(name: string): Words {
  return chapters[name] ?? { ja: name, en: name };
}

/** An outcome as features say it, with its meaning in English; any other value as it is. */
export function outcomeInWords(value: string): Words {
  if (value === ACCEPTED) return sections.accepted;
  const category = Object.entries(categories).find(([, ja]) => value === `「${ja}」${REFUSED}`);
  if (!category) return { ja: value, en: value };
  const [name, ja] = category;
  return fill(sections.refused, { category: { ja, en: name.replaceAll('-', ' ') } });
}

function mostFrequent(names: readonly string[]): string {
  const groups = [...Map.groupBy(names, (name) => name)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}
