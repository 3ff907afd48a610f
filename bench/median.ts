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

/** Milliseconds until something has come about. */
export async function timedAsync(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

interface Pair {
  readonly figure: number;
  readonly baseline: number;
}

/** Figure and baseline in turns, so that the machine's moods fall on both; the median of each and of the ratios. */
export function inTurns(rounds: number, figure: () => number, baseline: () => number) {
  figure();
  baseline();
  return medians(
    Array.from({ length: rounds }, () => ({ figure: figure(), baseline: baseline() })),
  );
}

/** The same for what takes its time beside others. */
export async function inTurnsAsync(
  rounds: number,
  figure: () => Promise<number>,
  baseline: () => Promise<number>,
) {
  const pairs: Pair[] = [];
  for (let n = 0; n < rounds; n += 1)
    pairs.push({ figure: await figure(), baseline: await baseline() });
  return medians(pairs);
}

function medians(pairs: readonly Pair[]): Pair & { readonly ratio: number } {
  return {
    figure: median(pairs.map((pair) => pair.figure)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.figure / pair.baseline)),
  };
}
