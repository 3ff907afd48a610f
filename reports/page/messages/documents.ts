/** Words of the section that shows the scenarios as documents. */
export const documents = {
  title: { ja: 'シナリオ', en: 'Scenarios' },
  intro: {
    ja: '試験に使った文書そのものです。左の欄は試験台の時計（日本時間）で、動かした手順にだけ時刻を示します。＋は進めた長さ、帯は信用組合が別に定める時間帯、⋮は例ごとに異なることを表し、✓は合格です。各行の小さな数字は手順の番号です。合格した例は表の一行で示し、それ以外は値を入れて書き出します（記録だけの例は、上の文書と違う手順だけ）。',
    en: 'The very documents that were run, in Japanese. The lane on the left is the clock of the test bench (Japan time), told at the steps that moved it: + is how far it moved, a band is a window for which the credit union has a time of its own, ⋮ differs from example to example; ✓ is passed; a small figure in a row is the number of the step. What passed is a row of its table; everything else is written out with its values; what only recorded, as far as it differs from the document above it.',
  },
  background: { ja: '背景', en: 'Background' },
  lane: { ja: '試験台の時計', en: 'Bench clock' },
} as const;
