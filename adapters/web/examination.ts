import { TargetFault } from '../faults';
import type { Finding } from '../finding';
import type { PageText } from './page-text';
import { type PageName, pageNames, type ScreenMap } from './screen-map';
import type { Examined, Visitor } from './visitor';
import type { Entries } from './walks';

const CHECK = 'screen map';

/** The pages of which this person is let go at last, and that of the beginning: looked at in this order. */
const LAST: readonly PageName[] = ['signed-out', 'sign-in'];

/** Parts of the layout that not every system shows, or not before something went wrong. */
const SELDOM = ['messages', 'status'];

/**
 * Walks to every page of a map that shows itself without anything being sent, as somebody who is signed
 * in, and tells what of the map does not fit. They are signed out at the end.
 */
export async function examined(
  visitor: Visitor,
  map: ScreenMap,
  enter: Entries,
): Promise<Finding[]> {
  const reachable = pageNames.filter((name) => isReachable(name, map));
  const ordered = [...reachable.filter((name) => !LAST.includes(name)), ...LAST];
  const findings: Finding[] = [];
  const seen: PageText[] = [];
  for (const name of ordered.filter((each) => map.pages[each])) {
    const arrival = await visitor.examine(name, enter).catch((error: Error) => error);
    findings.push(...findingsOf(name, arrival));
    if ('text' in arrival) seen.push(arrival.text);
  }
  return [...findings, ...idleParts(map, seen), ...notLookedAt(map, ordered)];
}

/** What of the map does not fit the page in front. */
export async function examinedHere(visitor: Visitor): Promise<Finding[]> {
  const arrival = await visitor.examineHere();
  const page = arrival && 'at' in arrival && arrival.at.kind === 'page' ? arrival.at : undefined;
  return page && arrival ? findingsOf(page.name, arrival) : [];
}

/** Comes by its address or by links alone: no form is sent on the way, and nothing is left for good. */
function isReachable(name: PageName, { pages }: ScreenMap): boolean {
  const page = pages[name];
  if (!page || name === 'leave-registration') return false;
  const sends = page.way.some((step) => 'submit' in step);
  return !sends && (page.way.length > 0 || page.address !== undefined);
}

function findingsOf(name: PageName, arrival: Examined | Error): Finding[] {
  const path = ['pages', name];
  if (arrival instanceof Error) return [misfit(path, arrival)];
  if ('refused' in arrival)
    return [ok(path, `${name}: this user is turned away, as ${arrival.refused}`)];
  if (arrival.missing.length === 0) return [ok(path, `${name}: recognised, and its form is whole`)];
  return arrival.missing.map((key) => ({
    check: CHECK,
    level: 'fault',
    told: `${name}: nothing on the page fits ${key}`,
    mend: 'write it as it stands on the page, or `optional: true` when it is not for everybody',
    path: [...path, ...key.split('.')],
  }));
}

function misfit(path: readonly string[], error: Error): Finding {
  const foreign = error instanceof TargetFault && error.kind === 'unreadable';
  return {
    check: CHECK,
    level: 'fault',
    told: `${path.at(-1)}: ${error.message}`,
    mend: foreign
      ? 'correct the mark, or the address of the page'
      : 'correct how the page that came is recognised, or the way to this one',
    path: foreign ? ['mark'] : path,
  };
}

function ok(path: readonly string[], told: string): Finding {
  return { check: CHECK, level: 'ok', told, path };
}

/** Parts of the layout that fitted nowhere. */
function idleParts({ layout }: ScreenMap, seen: readonly PageText[]): Finding[] {
  const { fields, table, ...parts } = layout;
  return Object.entries(parts)
    .filter(([name, places]) => places.length > 0 && !SELDOM.includes(name))
    .filter(([name]) =>
      seen.every(({ parts: texts }) => texts[name as keyof typeof parts].length === 0),
    )
    .map(([name]) => ({
      check: CHECK,
      level: 'warning',
      told: `layout.${name} fits on none of the ${seen.length} pages that were reached`,
      mend: 'correct the selector, or write [] when the pages have no such part',
      path: ['layout', name],
    }));
}

function notLookedAt({ pages }: ScreenMap, looked: readonly PageName[]): Finding[] {
  const others = Object.keys(pages).filter((name) => !looked.some((each) => each === name));
  if (others.length === 0) return [];
  const told = `not looked at, because something has to be done first: ${others.join(', ')}`;
  return [{ check: CHECK, level: 'untried', told, path: ['pages'] }];
}
