import { messages, type Words } from './messages';
import { waitInWords } from './wait-in-words';

/** The same for equal values: lists of names are sets, keys have no order. */
export function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, each]) => `${key}:${identityOf(each)}`);
  return `{${entries.toSorted().join()}}`;
}

/** A value of a profile in words; what the catalogue does not know, labels above all, as it is. */
export function valueInWords(value: unknown): Words {
  if (Array.isArray(value)) {
    if (value.length === 0) return valueInWords(null);
    const words = value.map(valueInWords);
    return {
      ja: words.map(({ ja }) => ja).join('、'),
      en: words.map(({ en }) => en).join(', '),
    };
  }
  if (typeof value !== 'object' || value === null) return named(String(value));
  const wait = waitInWords(value);
  if (wait) return wait;
  const entries = Object.entries(value);
  if (entries.length === 0) return valueInWords(null);
  return {
    ja: entries.map(([key, each]) => `${named(key).ja}：${valueInWords(each).ja}`).join('／'),
    en: entries.map(([key, each]) => `${named(key).en}: ${valueInWords(each).en}`).join('; '),
  };
}

function named(name: string): Words {
  return messages.values[name] ?? { ja: name, en: name };
}
