import { band } from './band';
import { chapterWords } from './chapters';
import { deviations } from './deviations';
import { documents } from './documents';
import { frame } from './frame';
import { overview } from './overview';
import { proof } from './proof';
import { sections } from './sections';
import { settingWords } from './settings';
import { valueWords } from './values';
import { verdicts } from './verdicts';

export { fill, type Words } from './words';

/** Every text of the page, in Japanese and English. */
export const messages = {
  frame,
  band,
  overview,
  deviations,
  sections,
  documents,
  proof,
  ...verdicts,
  settings: settingWords,
  values: valueWords,
  chapters: chapterWords,
} as const;
