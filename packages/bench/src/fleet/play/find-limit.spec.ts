import { nextRate, type Step } from './find-limit.ts';

/** The rates that a search tries which begins with 80, for a fleet that holds this rate. */
function tried(most: number): readonly number[] {
  const steps: Step[] = [];
  for (let rate = nextRate(steps, 80); rate !== undefined; rate = nextRate(steps, 80)) {
    steps.push({ rate, holds: rate <= most });
  }
  return steps.map(({ rate }) => rate);
}

describe('the search for the limit', () => {
  it('doubles the rate until it is too much, and then tries the middle', () => {
    expect(tried(200)).toEqual([80, 160, 320, 240]);
    expect(tried(250)).toEqual([80, 160, 320, 240]);
  });

  it('halves the rate until the fleet holds it, and then tries the middle', () => {
    expect(tried(30)).toEqual([80, 40, 20, 30]);
  });

  it('ends when even a press a second is too much', () => {
    expect(tried(0).at(-1)).toBeLessThanOrEqual(1);
  });
});
