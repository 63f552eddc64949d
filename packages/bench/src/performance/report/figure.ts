import { median } from './median.ts';

/** The median of the rounds' ratios, and the lowest and highest of them; `null` is never. */
export interface Figure {
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Of ratios of which some may be `NaN`, for a round without a result: one such round makes the highest `null`. */
export function figure(ratios: readonly number[]): Figure {
  const numbers = ratios.map((ratio) => (Number.isNaN(ratio) ? Infinity : ratio));
  const told = (number: number) => (Number.isFinite(number) ? number : null);
  return {
    median: told(median(numbers)),
    lowest: told(Math.min(...numbers)),
    highest: told(Math.max(...numbers)),
  };
}
