import type { Verdict } from '../../results';
import type { Words } from './words';

const definitions: Readonly<Record<Verdict, Words>> = {
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

/** Verdicts, outcomes, and the words around them. */
export const verdicts = {
  outcome: {
    conformant: { ja: '適合', en: 'Conformant' },
    'non-conformant': { ja: '不適合', en: 'Non-conformant' },
    incomplete: { ja: '未完了', en: 'Incomplete' },
  },
  outcomeMeaning: {
    conformant: {
      ja: '必須の要件がすべて確かめられ、不合格がない。',
      en: 'Everything required was established, and nothing failed.',
    },
    'non-conformant': {
      ja: '不合格の要件が一つ以上ある。',
      en: 'At least one requirement failed.',
    },
    incomplete: {
      ja: '不合格はないが、未試験か試験不成立の要件がある。または必須の要件がない。',
      en: 'Nothing failed, but something is not tested or broken, or nothing was required.',
    },
  },
  verdict: {
    passed: { ja: '合格', en: 'passed' },
    failed: { ja: '不合格', en: 'failed' },
    notTested: { ja: '未試験', en: 'not tested' },
    observed: { ja: '観察のみ', en: 'observed' },
    broken: { ja: '試験不成立', en: 'broken' },
    notApplicable: { ja: '対象外', en: 'not applicable' },
    notCheckable: { ja: '確認不能', en: 'not checkable' },
  },
  definitions,
  basis: {
    stated: { ja: '手引に明記', en: 'stated' },
    inferred: { ja: '手引から推論', en: 'inferred' },
    damaged: { ja: '手引が損傷', en: 'damaged' },
    assumed: { ja: '手引に記載なし', en: 'silent' },
    declared: { ja: '試験対象が宣言', en: 'declared' },
  },
  blame: {
    product: { ja: '製品', en: 'the product' },
    manual: {
      ja: '製品、または手引の読み方（根拠となる箇所は複数に読める）',
      en: 'the product, or the reading of the manual (the passage can be read in several ways)',
    },
    capability: {
      ja: '試験環境に欠けている能力。製品については何も言えない',
      en: 'a capability that the test bench lacks; nothing is said of the product',
    },
    target: {
      ja: '試験対象への接続、またはその設定。製品については何も言えない',
      en: 'the target, or the way to it (configuration); nothing is said of the product',
    },
    adapter: {
      ja: 'アダプター（画面の対応表）。製品については何も言えない',
      en: 'the adapter (its screen map); nothing is said of the product',
    },
    operator: {
      ja: '操作者の手違い。製品については何も言えない',
      en: 'a slip of the operator; nothing is said of the product',
    },
    suite: {
      ja: '設定・アダプター・試験のいずれか。製品については何も言えない',
      en: 'configuration, adapter or suite; nothing is said of the product',
    },
    unproven: {
      ja: '対となるシナリオ。先にその指摘を直す',
      en: 'the accepted twin; mend its finding first',
    },
    selection: { ja: '実行の範囲（操作者）', en: 'the selection of the run (operator)' },
  },
  /** Reasons as `results.json` tells them. */
  reasons: {
    'no scenario of this run bears it': {
      ja: 'この実行のどのシナリオにも付いていない。',
      en: 'No scenario of this run bears it.',
    },
    'no accepted twin passed': {
      ja: '対になる「受け付けられる」シナリオが合格していない。',
      en: 'No accepted twin passed.',
    },
    'it did not run to its end': {
      ja: '最後まで実行されなかった。',
      en: 'It did not run to its end.',
    },
  },
} as const;
