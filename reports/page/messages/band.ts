/** Declaration, validity and the switch between the whole run and one credit union of it. */
export const band = {
  declaration: { ja: '宣言', en: 'Declaration' },
  allDefault: { ja: '読み方はすべて既定', en: 'all readings are the defaults' },
  notDefault: {
    ja: '既定でない読み方 {count}：{list}',
    en: '{count} readings against the default: {list}',
  },
  wholeRange: { ja: '範囲の絞り込みなし', en: 'not narrowed' },
  narrowedTo: { ja: '範囲を {range} に絞り込み', en: 'narrowed to {range}' },
  validity: { ja: '有効期限と署名', en: 'Validity and signature' },
  unsigned: {
    ja: '署名も有効期限もありません。証明書となるのは、verify が受け入れる package だけです。',
    en: 'Not signed; no validity. Only a package that “verify” accepts is a certificate.',
  },
  sealed: {
    ja: '{validUntil} まで有効（日本時間）。署名鍵の SHA-256：',
    en: 'Valid until {validUntil} (Japan). SHA-256 of the signing key: ',
  },
  expired: {
    ja: '有効期限が過ぎています。いまは証明書として使えません。',
    en: 'No longer valid: no certificate any more. ',
  },
  onlyWithPackage: {
    ja: 'この記載は、package を verify で確かめた場合にだけ信用できます。',
    en: 'Believe this only after “verify” has accepted the package.',
  },
  alone: {
    ja: '{name}だけを表示しています。実行全体（{count} 信用組合）の判定は「{outcome}」。',
    en: 'This shows {name} alone. The whole run, over {count} credit unions: {outcome}.',
  },
  showWholeRun: { ja: '実行全体を表示', en: 'Show the whole run' },
} as const;
