import { clockTime } from '../../output/clock-time.ts';

/** A line with the time of day of what it tells. `at` is in ms since 1970. */
export function timedLine(text: string, at: number): string {
  return `${clockTime(new Date(Math.round(at)))}  ${text}`;
}

/** A line that belongs to the timed line before it. */
export function detailLine(text: string): string {
  return `${' '.repeat('14:02:11.031  '.length)}${text}`;
}
