/**
 * The smallest of these numbers that this part of them does not exceed (nearest rank), to the hundredth. `NaN` if there are none.
 *
 * @example
 * percentile([30, 10, 20], 0.5); // 20
 */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(part * sorted.length) - 1] ?? NaN) * 100) / 100;
}
