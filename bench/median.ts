/** The middle one of some figures. */
function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that something takes. */
export function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Figure and baseline in turns, so that the machine's moods fall on both; the median of each and of the ratios. */
export function inTurns(rounds: number, figure: () => number, baseline: () => number) {
  figure();
  baseline();
  const pairs = Array.from({ length: rounds }, () => ({ figure: figure(), baseline: baseline() }));
  return {
    figure: median(pairs.map((pair) => pair.figure)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.figure / pair.baseline)),
  };
}
