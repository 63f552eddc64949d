import { textOf } from '../text/text-of.ts';
import { longestTimerMs } from '../time/alarm.ts';

/** The allowed range of a number and its unit. */
type Range = readonly [from: number, to: number, unit: string];

const ms: Range = [0, longestTimerMs, 'ms'];
const period: Range = [1, longestTimerMs, 'ms'];

/** Every number in the options and in a protocol. */
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
  wellMs: ms,
  timeoutMs: period,
  stretchMs: ms,
  ttl: [1, Number.MAX_SAFE_INTEGER, 'ms'],
  limit: [1, Infinity, 'messages'],
  mostEqual: [1, Infinity, 'messages'],
  mostPerSecond: [1, Infinity, 'messages'],
} as const satisfies Readonly<Record<string, Range>>;

/**
 * Throws a `RangeError` that names the first option that is not a number in its range. Options that are left out are not
 * checked. An option from an environment variable is easily `NaN` or a string.
 */
export function checkNumbers(options: object, prefix = ''): void {
  for (const [name, [from, to, unit]] of Object.entries<Range>(ranges)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (typeof value === 'number' && value >= from && value <= to)) continue;
    const range = to === Infinity ? `from ${from}` : `from ${from} to ${to}`;
    throw new RangeError(`${prefix}${name}: expected a number of ${unit} ${range}, got ${shown(value)}`);
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : textOf(value);
}
