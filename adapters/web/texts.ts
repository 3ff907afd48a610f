import { z } from 'zod';
import { type Instant, instantOf } from '../../simulator/language/time';

const one = z.string().min(1);

/** One text of a page, or several of which one must fit: exact, or a regular expression between slashes. */
export const textsSchema = z
  .union([one, z.array(one).min(1)])
  .transform((texts, context) => patternOf([texts].flat().map(sourceOf).join('|'), context));

/** The whole path of an address, or several of which one must fit: exact, for slashes belong to it, or a pattern. */
export const pathSchema = z
  .union([one, z.array(one).min(1), z.strictObject({ pattern: one })])
  .transform((path, context) => {
    const sources =
      typeof path === 'object' && 'pattern' in path ? [path.pattern] : [path].flat().map(escaped);
    return patternOf(`^(?:${sources.join('|')})$`, context);
  });

function patternOf(source: string, context: z.RefinementCtx): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: 'no regular expression' });
    return z.NEVER;
  }
}

function sourceOf(text: string): string {
  const [, source] = /^\/(.+)\/$/.exec(text) ?? [];
  return source ?? `^\\s*${escaped(text)}\\s*$`;
}

/** A text as a part of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** How instants are printed, by placeholders: `YYYY年MM月DD日 HH時mm分`. Reads a text back. */
export const instantFormatSchema = one
  .refine((format) => /YYYY.*MM.*DD/.test(format), 'has no YYYY, MM and DD in this order')
  .transform((format) => {
    const pattern = new RegExp(
      escaped(format).replace(/YYYY|MM|DD|HH|mm/g, (name) => `(?<${name}>\\d+)`),
    );
    return (text: string): Instant | undefined => {
      const { YYYY, MM, DD, HH = '00', mm = '00' } = pattern.exec(text)?.groups ?? {};
      return YYYY === undefined ? undefined : instantOf(`${YYYY}-${MM}-${DD}`, `${HH}:${mm}`);
    };
  });
