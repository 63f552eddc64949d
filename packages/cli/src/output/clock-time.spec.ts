import { clockTime } from './clock-time.ts';

it('clockTime formats the time of day with milliseconds', () => {
  expect(clockTime(new Date(2025, 0, 15, 14, 2, 11, 31))).toBe('14:02:11.031');
  expect(clockTime(new Date(2025, 0, 15, 0, 0, 0, 0))).toBe('00:00:00.000');
});
