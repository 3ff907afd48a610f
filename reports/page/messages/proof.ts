/** What a verdict rests on. */
export const proof = {
  title: { ja: '証拠の水準', en: 'Levels of proof' },
  level: {
    stateReadBack: { ja: '状態を読み返して確認', en: 'state read back' },
    response: { ja: '応答で確認', en: 'by responses' },
    observedOnly: { ja: '記録のみ', en: 'recorded only' },
    none: { ja: '証拠なし', en: 'no proof' },
  },
  meaning: {
    stateReadBack: {
      ja: '判定を決めたシナリオの少なくとも一つが、画面またはメールを読み、そのあとで結果を照合した。',
      en: 'At least one scenario that decides the verdict read a screen or mail of the system and compared an outcome after that.',
    },
    response: {
      ja: '判定を決めたシナリオは、操作への応答だけを照合した。後の操作への応答も含む。',
      en: 'The scenarios that decide the verdict compared answers to commands only, those to later commands included.',
    },
    observedOnly: {
      ja: '挙動を記録しただけで、何とも照合していない。',
      en: 'What the system did was recorded and compared with nothing.',
    },
    none: {
      ja: '判定を支える記録がない（未試験、試験不成立、対象外、確認不能）。',
      en: 'No record supports a verdict: not tested, broken, not applicable or not checkable.',
    },
  },
  twinned: {
    ja: '拒否 {refusals}：対の受付をすべて確認',
    en: '{refusals} refusals, each with its accepted twin',
  },
  untwinned: {
    ja: '拒否 {refusals}：対の受付を確認できたのは {twinned}',
    en: '{refusals} refusals, {twinned} with an accepted twin',
  },
  twinMeaning: {
    ja: '拒否は、条件が一つだけ違い受け付けられるはずの対が、同じ実行で合格したときだけ証拠になる。水準は記録から計算し、手順の作者は決められない。',
    en: 'A refusal is proof only where its twin, which must be accepted, passed in the same run. The level is computed from the record; no author of a step can set it.',
  },
  twins: { ja: '拒否と対の受付', en: 'Refusals and twins' },
} as const;
