/** The section on known deviations, of a run that was given a baseline. */
export const deviations = {
  title: { ja: '既知の不適合', en: 'Known deviations' },
  intro: {
    ja: '実行時に渡された一覧です。判定は変わりません。不合格は不合格のままです。',
    en: 'The list that the run was given. It changes no outcome: what failed stays failed.',
  },
  empty: { ja: '一覧は空です。', en: 'The list is empty.' },
  requirement: { ja: '要件', en: 'Requirement' },
  reason: { ja: '理由', en: 'Reason' },
  term: { ja: '期間（最終日まで）', en: 'From, until (last day)' },
  became: { ja: 'この実行では', en: 'In this run' },
  known: { ja: '不合格のまま', en: 'still fails' },
  stale: {
    ja: 'もう不合格ではない。一覧から除くこと',
    en: 'no longer fails: remove it from the list',
  },
  outOfForce: {
    ja: '実行日には効力がない',
    en: 'not in force on the day of the run',
  },
  undecided: {
    ja: 'この実行では確かめられなかった',
    en: 'this run did not establish it',
  },
  beyond: {
    ja: '一覧にない不合格 {count}',
    en: '{count} failures that the list does not bear with',
  },
} as const;
