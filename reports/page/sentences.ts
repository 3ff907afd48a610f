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
  const [first] = cause.scenarios;
  const { expected = '', observed } = cause.discrepancy;
  const counts = { scenarios: cause.scenarios.length, requirements: cause.requirements.length };
  const reason = reasonWords(cause.reason);
  if (cause.verdict === 'notTested') return fill(sections.untestedFinding, { ...counts, reason });
  const chapter = chapterOf(first?.chapter ?? '');
  if (cause.verdict === 'broken') return fill(sections.brokenFinding, { ...counts, chapter });
  return observed === undefined
    ? fill(sections.failedFinding, { ...counts, chapter, rule: first?.rule ?? '' })
    : fill(sections.unequal, { ...counts, chapter, expected, observed });
}

function chapterOf(name: string): Words {
  return chapters[name] ?? { ja: name, en: name };
}
