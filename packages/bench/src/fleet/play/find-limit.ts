/** A step of the search: a rate of presses, and whether the fleet held it. */
export interface Step {
  readonly rate: number;
  readonly holds: boolean;
}

/**
 * The next rate to try: twice the last one until one is too much, then once the middle. `undefined` when the search is over.
 *
 * @example
 * nextRate([], 20); // 20
 * nextRate([{ rate: 20, holds: true }, { rate: 40, holds: false }], 20); // 30
 */
export function nextRate(steps: readonly Step[], first: number): number | undefined {
  const held = Math.max(0, ...steps.filter(({ holds }) => holds).map(({ rate }) => rate));
  const tooMuch = Math.min(...steps.filter(({ holds }) => !holds).map(({ rate }) => rate));
  if (steps.length === 0) return first;
  if (tooMuch === Infinity) return 2 * held;
  return held > 0 && tooMuch === 2 * held ? (held + tooMuch) / 2 : undefined;
}
