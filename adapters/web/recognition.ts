import type { Reason } from '../../simulator/language/outcome';
import { TargetFault, UnrecognisedScreen } from '../faults';
import type { PageText } from './page-text';
import {
  type Between,
  type MappedPage,
  type PageName,
  pageNames,
  type ScreenMap,
} from './screen-map';

/** What a page is, by the map. */
export type Known =
  | { readonly kind: 'page'; readonly name: PageName; readonly page: MappedPage }
  | { readonly kind: 'between'; readonly name: string; readonly page: Between };

type Signs = MappedPage['recognise'];

/** Everything that the map knows a page by, looked for at once. */
export function signsOf({ pages, between, mark, maintenance }: ScreenMap): string[] {
  const all = [...Object.values(pages), ...Object.values(between)];
  const signs = [maintenance, ...all.map(({ recognise }) => recognise)];
  return [...new Set([mark, ...signs.flatMap((each) => each?.has ?? [])])];
}

/** Refuses what is none of the system's pages: a maintenance page, or whatever else has not its mark. */
export function refuseForeign(text: PageText, { mark, maintenance }: ScreenMap): void {
  if (maintenance && fits(text, maintenance))
    throw new TargetFault('maintenance', `${text.path} says that the system is closed`);
  if (!text.present.includes(mark))
    throw new TargetFault(
      'unreadable',
      `${text.path} is no page of the system: ${mark}, the mark of the screen map, is not on it`,
    );
}

/** The page of the map that this is. UnrecognisedScreen when it is none, or could be two. */
export function recognised(text: PageText, map: ScreenMap): Known {
  const found = candidates(map).filter(({ page }) => fits(text, page.recognise));
  const [known, other] = found;
  if (!known) throw new UnrecognisedScreen(`the screen map does not know ${described(text)}`);
  if (other)
    throw new UnrecognisedScreen(`${described(text)} could be ${known.name} or ${other.name}`);
  return known;
}

function candidates({ pages, between }: ScreenMap): Known[] {
  return [
    ...pageNames.flatMap((name): Known[] => {
      const page = pages[name];
      return page ? [{ kind: 'page', name, page }] : [];
    }),
    ...Object.entries(between).map(([name, page]): Known => ({ kind: 'between', name, page })),
  ];
}

function fits({ path, parts, present }: PageText, signs: Signs): boolean {
  return (
    (signs.path === undefined || signs.path.test(path)) &&
    (signs.title === undefined || parts.title.some((title) => signs.title?.test(title))) &&
    (signs.has === undefined || present.includes(signs.has))
  );
}

/**
 * Why a page refuses: what those of its messages mean that the map knows; undefined when it has none.
 * UnrecognisedScreen when the map knows none of them, or they could mean two reasons.
 */
export function refusalOn(
  text: PageText,
  { messages }: Pick<ScreenMap, 'messages'>,
): Reason | undefined {
  const shown = text.parts.messages;
  if (shown.length === 0) return undefined;
  const meanings = Object.entries(messages) as [Reason, RegExp][];
  const [reason, ...others] = meanings.flatMap(([each, pattern]) =>
    shown.some((message) => pattern.test(message)) ? [each] : [],
  );
  const told = `${shown.map((message) => `「${message}」`).join(', ')} on ${described(text)}`;
  if (!reason) throw new UnrecognisedScreen(`the screen map gives no reason for ${told}`);
  if (others.length > 0)
    throw new UnrecognisedScreen(`${told} could mean ${[reason, ...others].join(' or ')}`);
  return reason;
}

/** A page in the words of its own. */
export function described({ path, parts }: PageText): string {
  return `${path} 「${parts.title[0] ?? ''}」`;
}
