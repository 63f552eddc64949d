import { median } from './median.ts';

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
