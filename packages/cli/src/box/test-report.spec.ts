import { testReport } from './test-report.ts';

describe('testReport', () => {
  it('has a line for each button of the wiring, and lists the buzzers that did not respond', () => {
    const passed = new Map([['GPIO22', 'GPIO22  no bounce seen  debounce 5 ms']]);
    expect(testReport({ 17: 1, GPIO22: 2 }, passed)).toEqual({
      lines: ['MISSING  buzzer 1  GPIO17', 'pass     buzzer 2  GPIO22  no bounce seen  debounce 5 ms'],
      missing: [1],
    });
  });

  it('lists a buzzer if only one of its two buttons responded', () => {
    expect(testReport({ 17: 0, 22: 0 }, new Map([['GPIO17', 'GPIO17']])).missing).toEqual([0]);
  });

  it('lists no buzzer if all responded', () => {
    expect(testReport({ 17: 1 }, new Map([['GPIO17', 'GPIO17']])).missing).toEqual([]);
  });
});
