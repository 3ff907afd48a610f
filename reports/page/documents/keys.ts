import type { Ran } from './document';

/** By what the page's filters show or hide a part: every verdict and credit union within it. */
export function keysOf(ran: readonly Ran[]) {
  const all = (of: (each: Ran) => string) => [...new Set(ran.map(of))].join(' ');
  return {
    'data-verdict': all(({ result }) => result.verdict),
    'data-union': all(({ result }) => result.creditUnion),
  };
}
