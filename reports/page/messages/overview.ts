/** The table of a run over several credit unions, one a row. */
export const overview = {
  title: { ja: '信用組合ごとの結果', en: 'By credit union' },
  creditUnion: { ja: '信用組合', en: 'Credit union' },
  outcome: { ja: '判定', en: 'Outcome' },
  counts: {
    all: { ja: '要件', en: 'All' },
    notApplicable: { ja: '対象外', en: 'Not applicable' },
    notCheckable: { ja: '確認不能', en: 'Not checkable' },
    required: { ja: '必須', en: 'Required' },
    passed: { ja: '合格', en: 'Passed' },
    failed: { ja: '不合格', en: 'Failed' },
    notTested: { ja: '未試験', en: 'Not tested' },
    observed: { ja: '観察のみ', en: 'Observed' },
    broken: { ja: '試験不成立', en: 'Broken' },
  },
  total: { ja: '合計', en: 'Together' },
  findings: { ja: '指摘', en: 'Findings' },
  none: { ja: 'なし', en: 'none' },
  requirements: { ja: '要件へ', en: 'Requirements' },
  onlyThis: { ja: 'この組合だけの報告', en: 'Its own report' },
  equation: {
    ja: '要件 − 対象外 − 確認不能 = 必須 = 合格 + 不合格 + 未試験 + 観察のみ + 試験不成立',
    en: 'All − not applicable − not checkable = required = passed + failed + not tested + observed + broken',
  },
} as const;
