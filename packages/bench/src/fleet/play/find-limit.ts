/** A step of the search: a rate of presses, and whether the fleet held it. */
export interface Step {
  readonly rate: number;
  readonly holds: boolean;
}

/**
 * The next rate to try: twice the last one while the fleet holds it, or half of it while it does not, and then once the middle.
 * `undefined` when the search is over.
 *
 * @example
 * nextRate([], 80); // 80
 * nextRate([{ rate: 80, holds: true }, { rate: 160, holds: false }], 80); // 120
 */
export function nextRate(steps: readonly Step[], first: number): number | undefined {
  const held = Math.max(0, ...steps.filter(({ holds }) => holds).map(({ rate }) => rate));
  const tooMuch = Math.min(...steps.filter(({ holds }) => !holds).map(({ rate }) => rate));
  if (steps.length === 0) return first;
  if (tooMuch === Infinity) return 2 * held;
  if (held === 0) return tooMuch > 1 ? tooMuch / 2 : undefined;
  return tooMuch === 2 * held ? (held + tooMuch) / 2 : undefined;
}
