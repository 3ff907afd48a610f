import type { RunOutcome, Verdict } from '../results';

/** A text of the page in its two languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export const outcomeWords: Readonly<Record<RunOutcome, Words>> = {
  conformant: { ja: '適合', en: 'Conformant' },
  'non-conformant': { ja: '不適合', en: 'Non-conformant' },
  incomplete: { ja: '未完了', en: 'Incomplete' },
};

export const verdictWords: Readonly<Record<Verdict, Words>> = {
  passed: { ja: '合格', en: 'passed' },
  failed: { ja: '不合格', en: 'failed' },
  notTested: { ja: '未試験', en: 'not tested' },
  observed: { ja: '観察のみ', en: 'observed' },
  broken: { ja: '試験不成立', en: 'broken' },
  notApplicable: { ja: '対象外', en: 'not applicable' },
  notCheckable: { ja: '確認不能', en: 'not checkable' },
};

/** What each verdict means; stands on every page. */
export const definitions: Readonly<Record<Verdict, Words>> = {
  passed: {
    ja: '要件の付いたシナリオがすべて期待どおりだった。拒否は、受け付けられる対のシナリオも合格した場合だけ数える。',
    en: 'Every scenario that bears the requirement ended as expected. A refusal counts only when its accepted twin passed, too.',
  },
  failed: {
    ja: 'システムの答えが期待と異なった。',
    en: 'The system answered otherwise than expected.',
  },
  notTested: {
    ja: 'この実行では確かめられなかった。合格ではない。',
    en: 'This run did not establish it. It is no pass.',
  },
  observed: {
    ja: '手引が定めていない、または損傷のため、挙動を記録しただけで合否を問わない。',
    en: 'The manual is silent, or damaged: what the system did is recorded and decides nothing.',
  },
  broken: {
    ja: '試験の準備や接続が成り立たず、製品については何も言えない。',
    en: 'The test itself did not come about; nothing is said of the product.',
  },
  notApplicable: {
    ja: '宣言された事実により、この要件は当てはまらない。',
    en: 'A declared fact puts the requirement out of the question.',
  },
  notCheckable: {
    ja: 'どのシステムの画面や試験台からも確かめられない記述で、理由を示す。',
    en: 'No system, and no test bench, can show it; the reason is given.',
  },
};
