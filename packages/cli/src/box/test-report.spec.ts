import { testReport } from './test-report.ts';

describe('testReport', () => {
  it('has a line for each button, by the wiring, and names the buzzers that were not heard', () => {
    const passed = new Map([['GPIO22', 'GPIO22  no bounce seen  debounce 5 ms']]);
    expect(testReport({ 17: 1, GPIO22: 2 }, passed)).toEqual({
      lines: ['MISSING  buzzer 1  GPIO17', 'pass     buzzer 2  GPIO22  no bounce seen  debounce 5 ms'],
      missing: [1],
    });
  });

  it('misses a buzzer of which one button of two was heard', () => {
    expect(testReport({ 17: 0, 22: 0 }, new Map([['GPIO17', 'GPIO17']])).missing).toEqual([0]);
  });

  it('misses nothing where all were heard', () => {
    expect(testReport({ 17: 1 }, new Map([['GPIO17', 'GPIO17']])).missing).toEqual([]);
  });
});
