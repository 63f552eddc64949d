import { textOf } from '../text/text-of.ts';
import { longestTimerMs } from '../time/alarm.ts';

/** What a number may be: from, to and in what it counts. */
type Range = readonly [from: number, to: number, unit: string];

const ms: Range = [0, longestTimerMs, 'ms'];
const period: Range = [1, longestTimerMs, 'ms'];

/** Every number that we may be given, in options or in a protocol. */
const ranges = {
  dialTimeoutMs: ms,
  stableMs: ms,
  closeMs: ms,
  maxLength: [1, Infinity, 'characters'],
  maxPayload: [1, 2 ** 31 - 1, 'bytes'],
  initialMs: ms,
  factor: [1, Infinity, 'times'],
  maxMs: ms,
  everyMs: period,
  timeoutMs: period,
  stretchMs: ms,
  ttl: [1, Number.MAX_SAFE_INTEGER, 'ms'],
  limit: [1, Infinity, 'messages'],
} as const satisfies Readonly<Record<string, Range>>;

/**
 * Throws a `RangeError` that names the first option that is no number in its range: an environment variable that is not set is
 * `NaN`, and one that is set is a string. What is left out is not looked at.
 */
export function checkNumbers(options: object, prefix = ''): void {
  for (const [name, [from, to, unit]] of Object.entries<Range>(ranges)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (typeof value === 'number' && value >= from && value <= to)) continue;
    const range = to === Infinity ? `from ${from}` : `from ${from} to ${to}`;
    const problem = typeof value === 'number' ? `${value} is out of range` : `${shown(value)} is no number`;
    throw new RangeError(`${prefix}${name}: ${problem}; it must be a number of ${unit} ${range}`);
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : textOf(value);
}
