import { clockTime } from './clock-time.ts';

it('clockTime says the time of day to the millisecond', () => {
  expect(clockTime(new Date(2025, 0, 15, 14, 2, 11, 31))).toBe('14:02:11.031');
  expect(clockTime(new Date(2025, 0, 15, 0, 0, 0, 0))).toBe('00:00:00.000');
});
