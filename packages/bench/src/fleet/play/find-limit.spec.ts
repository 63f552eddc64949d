import { nextRate, type Step } from './find-limit.ts';

/** The rates that a search tries which begins with 20, for a fleet that holds this rate. */
function tried(most: number): readonly number[] {
  const steps: Step[] = [];
  for (let rate = nextRate(steps, 20); rate !== undefined; rate = nextRate(steps, 20)) {
    steps.push({ rate, holds: rate <= most });
  }
  return steps.map(({ rate }) => rate);
}

describe('the search for the limit', () => {
  it('doubles the rate until it is too much, and then tries the middle', () => {
    expect(tried(100)).toEqual([20, 40, 80, 160, 120]);
    expect(tried(130)).toEqual([20, 40, 80, 160, 120]);
  });

  it('ends when the first rate is already too much', () => {
    expect(tried(10)).toEqual([20]);
  });
});
