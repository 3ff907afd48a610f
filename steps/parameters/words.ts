import { defineParameterType } from '@cucumber/cucumber';

/** A parameter that is one of some words, each with its meaning; the longest word wins. */
export function words<T>(name: string, meanings: Readonly<Record<string, T>>): void {
  defineParameterType({
    name,
    regexp: new RegExp(
      Object.keys(meanings)
        .sort((a, b) => b.length - a.length)
        .join('|'),
    ),
    transformer: (word: string) => meanings[word],
  });
}
