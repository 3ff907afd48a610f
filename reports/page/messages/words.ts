/** A text of the page in its two languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** Puts values in the places of a text; a value may itself have two languages. */
export function fill(
  words: Words,
  values: Readonly<Record<string, string | number | Words>>,
): Words {
  const inLanguage = (language: 'ja' | 'en') =>
    words[language].replaceAll(/\{(\w+)\}/g, (_place, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { ja: inLanguage('ja'), en: inLanguage('en') };
}
