/** The most of these times that lie within a window of so many ms. */
export function peak(times: readonly number[], windowMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((at, n) => sorted.slice(n).filter((later) => later < at + windowMs).length));
}
