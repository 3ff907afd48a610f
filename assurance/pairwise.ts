/** What can be chosen at one point, by the name of the point. */
export type Points = ReadonlyMap<string, readonly string[]>;

/** One choice at every point. */
export type Combination = Readonly<Record<string, string>>;

/** Two choices at two points, in the order of the points. */
type Pair = readonly [string, string];

/** Combinations that hold every two choices at two points together at least once: far fewer than pairs. */
export function pairwise(points: Points): readonly Combination[] {
  const open = new Map(pairsOf([...points]).map((pair) => [pair.join(' '), pair]));
  const combinations: Combination[] = [];
  for (let [first] = open.values(); first; [first] = open.values()) {
    const chosen = completed(first, points, open);
    for (const pair of pairsOf([...points.keys()].map((point) => [point, [chosen[point] ?? '']])))
      open.delete(pair.join(' '));
    combinations.push(chosen);
  }
  return combinations;
}

/** A pair filled up, point by point, with the choice that meets most pairs not yet met. */
function completed(pair: Pair, points: Points, open: ReadonlyMap<string, unknown>): Combination {
  const taken: string[] = [...pair];
  for (const [point, choices] of points) {
    if (taken.some((each) => pointOf(each) === point)) continue;
    const met = (choice: string) =>
      taken.filter((other) => isOpen(open, other, named(point, choice))).length;
    const [best = ''] = choices.toSorted((a, b) => met(b) - met(a));
    taken.push(named(point, best));
  }
  return Object.fromEntries(
    taken.map((each) => [pointOf(each), each.slice(pointOf(each).length + 1)]),
  );
}

function isOpen(open: ReadonlyMap<string, unknown>, one: string, other: string): boolean {
  return open.has(`${one} ${other}`) || open.has(`${other} ${one}`);
}

function pairsOf(points: readonly (readonly [string, readonly string[]])[]): Pair[] {
  return points.flatMap(([point, choices], n) =>
    points
      .slice(n + 1)
      .flatMap(([later, others]) =>
        choices.flatMap((choice) =>
          others.map((other): Pair => [named(point, choice), named(later, other)]),
        ),
      ),
  );
}

function named(point: string, choice: string): string {
  return `${point}=${choice}`;
}

function pointOf(name: string): string {
  return name.slice(0, name.indexOf('='));
}
