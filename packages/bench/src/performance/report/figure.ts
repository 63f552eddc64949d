/** The median, the lowest and the highest ratio of all rounds. `null` means never. */
export interface Figure {
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Summarizes the ratios of all rounds. `NaN` stands for a round without a result, and makes the highest ratio `null`. */
export function figure(ratios: readonly number[]): Figure {
  const numbers = ratios.map((ratio) => (Number.isNaN(ratio) ? Infinity : ratio));
  const finite = (number: number) => (Number.isFinite(number) ? number : null);
  return {
    median: finite(median(numbers)),
    lowest: finite(Math.min(...numbers)),
    highest: finite(Math.max(...numbers)),
  };
}

/** Returns the median, or `NaN` if there are no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Splits the numbers into blocks of `inBlock` and returns the lowest median. A shared CPU has slow moments of half a second
 * and more, and some of the blocks of every candidate avoid them.
 */
export function lowestMedian(numbers: readonly number[], inBlock: number): number {
  const blocks = Array.from({ length: Math.floor(numbers.length / inBlock) }, (_, n) =>
    median(numbers.slice(n * inBlock, (n + 1) * inBlock)),
  );
  return blocks.length === 0 ? NaN : Math.min(...blocks);
}
