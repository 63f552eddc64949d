/** The median of the rounds' ratios, and the lowest and highest of them; `null` is never. */
export interface Figure {
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Of ratios of which some may be `NaN`, for a round without a result: one such round makes the highest `null`. */
export function figure(ratios: readonly number[]): Figure {
  const numbers = ratios.map((ratio) => (Number.isNaN(ratio) ? Infinity : ratio));
  const finite = (number: number) => (Number.isFinite(number) ? number : null);
  return {
    median: finite(median(numbers)),
    lowest: finite(Math.min(...numbers)),
    highest: finite(Math.max(...numbers)),
  };
}

/** The middle one; `NaN` of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * The lowest median of blocks of so many. A processor that others use has slow moments, of half a second and more; some of
 * the blocks meet none, whichever candidate they are of.
 */
export function lowestMedian(numbers: readonly number[], inBlock: number): number {
  const blocks = Array.from({ length: Math.floor(numbers.length / inBlock) }, (_, n) =>
    median(numbers.slice(n * inBlock, (n + 1) * inBlock)),
  );
  return blocks.length === 0 ? NaN : Math.min(...blocks);
}
