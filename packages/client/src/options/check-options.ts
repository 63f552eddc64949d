import { checkNumbers } from './check-numbers.ts';
import type { ConnectOptions } from './connect-options.ts';

/** Throws a `RangeError` that names the option when one is no number in its range: no retry can mend that. */
export function checkOptions({ backoff = {}, heartbeat = {}, ...options }: ConnectOptions): void {
  checkNumbers(options);
  checkNumbers(backoff, 'backoff.');
  checkNumbers(heartbeat, 'heartbeat.');
}
