import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';

/**
 * A part that depends on its key alone and stands on the page thousands of times: made once, for
 * making it is what the page's time goes into.
 */
export function kept<Props>(
  keyOf: (props: Props) => string,
  part: (props: Props) => JSX.Element,
): (props: Props) => JSX.Element {
  const made = new Map<string, JSX.Element>();
  return (props) => {
    const key = keyOf(props);
    const known = made.get(key) ?? raw(part(props).toString());
    made.set(key, known);
    return known;
  };
}

/**
 * Many parts, each made to text by itself: as one tree their text would be a rope of a hundred
 * thousand pieces, kept and copied until the whole page is made.
 */
export function pieces(parts: readonly JSX.Element[]): JSX.Element {
  return raw(parts.map((part) => part.toString()).join(''));
}
