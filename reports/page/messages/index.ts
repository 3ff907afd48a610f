import { chapterWords } from './chapters';
import { frame } from './frame';
import { sections } from './sections';
import { settingWords } from './settings';
import { valueWords } from './values';
import { verdicts } from './verdicts';

export { fill, type Words } from './words';

/** Every text of the page, in Japanese and English. */
export const messages = {
  frame,
  sections,
  ...verdicts,
  settings: settingWords,
  values: valueWords,
  chapters: chapterWords,
} as const;
