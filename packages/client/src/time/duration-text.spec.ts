import { durationText } from './duration-text.ts';

it.each([
  [0.4, '0 ms'],
  [310.2, '310 ms'],
  [999.4, '999 ms'],
  [999.9, '1 s'],
  [59_400, '59 s'],
  [59_900, '1 min 0 s'],
  [200_000, '3 min 20 s'],
  [3_600_000, '1 h 0 min'],
  [90_000_000, '25 h 0 min'],
])('durationText says of %d ms: %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
