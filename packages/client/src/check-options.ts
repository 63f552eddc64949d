import type { ConnectOptions } from './connect-options.ts';

/** What a number may be: from, to and in what it counts. */
type Range = readonly [from: number, to: number, unit: string];

/** rxjs's timers, as the host's, fire at once beyond this. */
const ms: Range = [0, 2 ** 31 - 1, 'ms'];

const ranges = {
  dialTimeoutMs: ms,
  stableMs: ms,
  closeMs: ms,
  maxLength: [1, Infinity, 'characters'],
  maxPayload: [1, 2 ** 31 - 1, 'bytes'],
  'backoff.initialMs': ms,
  'backoff.factor': [1, Infinity, 'times'],
  'backoff.maxMs': ms,
  'heartbeat.everyMs': [1, ms[1], 'ms'],
  'heartbeat.timeoutMs': [1, ms[1], 'ms'],
  'heartbeat.stretchMs': ms,
} as const satisfies Readonly<Record<string, Range>>;

/** Throws a `RangeError` that names the option when one is no number in its range: no retry can mend that. */
export function checkOptions({ backoff = {}, heartbeat = {}, ...options }: ConnectOptions): void {
  const given: Readonly<Record<string, unknown>> = {
    ...options,
    ...prefixed('backoff', backoff),
    ...prefixed('heartbeat', heartbeat),
  };
  for (const [name, [from, to, unit]] of Object.entries<Range>(ranges)) {
    const value = given[name];
    if (value === undefined || (typeof value === 'number' && value >= from && value <= to)) continue;
    const range = to === Infinity ? `from ${from}` : `from ${from} to ${to}`;
    throw new RangeError(
      `${name}: ${typeof value === 'number' ? value : JSON.stringify(value)} is out of range; it must be a number of ${unit} ${range}`,
    );
  }
}

function prefixed(prefix: string, options: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [`${prefix}.${name}`, value as unknown]));
}
