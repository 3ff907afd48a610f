/** Title, controls and the verdict band. `{name}` is a place for a value. */
export const frame = {
  product: { ja: 'ワンタイムパスワード適合性試験', en: 'One-time password conformance' },
  language: { ja: 'English', en: '日本語' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  contents: { ja: '目次', en: 'Contents' },
  system: { ja: '試験対象', en: 'System under test' },
  date: { ja: '実施日時', en: 'Date' },
  manuals: { ja: '手引(版)', en: 'Manual (edition)' },
  noEdition: { ja: '版の記載なし', en: 'no edition given' },
  why: { ja: '判定の理由', en: 'Why' },
  clean: {
    ja: '必須の要件 {required} はすべて確かめられ、期待と異なる結果はありません。',
    en: 'All {required} required requirements were established; nothing was otherwise than expected.',
  },
  observedOnly: {
    ja: 'うち {observed} は手引が定めない挙動の記録だけで、合否を問いません。',
    en: '{observed} of them only record what the manual leaves open, and decide nothing.',
  },
  nothingRequired: {
    ja: '必須の要件がありません。何も確かめていないので、未完了です。',
    en: 'Nothing was required. Nothing was established, so the run is incomplete.',
  },
  more: { ja: 'ほか {count} 件の指摘', en: '{count} more findings' },
  denominator: {
    ja: '要件 {all} − 対象外 {notApplicable} − 確認不能 {notCheckable} = 必須 {required}：合格 {passed}、不合格 {failed}、未試験 {notTested}、観察のみ {observed}、試験不成立 {broken}。',
    en: '{all} requirements − {notApplicable} not applicable − {notCheckable} not checkable = {required} required: {passed} passed, {failed} failed, {notTested} not tested, {observed} observed, {broken} broken.',
  },
  scenarioCount: { ja: 'シナリオ {count}', en: '{count} scenarios' },
  requirementCount: { ja: '要件 {count}', en: '{count} requirements' },
  filters: { ja: '絞り込み', en: 'Filter' },
  filterVerdict: { ja: '判定', en: 'Verdict' },
  filterUnion: { ja: '信用組合', en: 'Credit union' },
  everything: { ja: 'すべて表示', en: 'Show everything' },
  shown: { ja: '表示中の要件', en: 'Requirements shown' },
} as const;
