/** What a recorded reason tells, taken apart as far as it can be. */
export interface Discrepancy {
  readonly step: string;
  /** Both absent where the message does not set them side by side. */
  readonly expected?: string;
  readonly observed?: string;
  readonly message: string;
}

/** The lines by which Node's assertions show the two values, `+` observed and `-` expected. */
const OBSERVED = /^\+ (?!actual)(.*)$/gm;
const EXPECTED = /^- (.*)$/gm;
const INLINE = /^(.*) !== (.*)$/m;

/** Takes `step — message` apart. */
export function discrepancyOf(reason: string): Discrepancy {
  const cut = reason.indexOf(' — ');
  const [step, message] =
    cut < 0 ? ['', reason] : [reason.slice(0, cut), reason.slice(cut + ' — '.length)];
  const [, left, right] = INLINE.exec(message) ?? [];
  const observed = linesOf(message, OBSERVED) || left;
  const expected = linesOf(message, EXPECTED) || right;
  return {
    step,
    message,
    ...(observed && expected ? { observed: unquoted(observed), expected: unquoted(expected) } : {}),
  };
}

function linesOf(message: string, pattern: RegExp): string {
  return Array.from(message.matchAll(pattern), ([, line]) => line).join('\n');
}

function unquoted(text: string): string {
  return text.trim().replace(/^'(.*)'$/s, '$1');
}
