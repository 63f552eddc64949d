import type { BackoffOptions } from '../link/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Dial } from '../link/dial/dial.ts';
import type { HeartbeatOptions } from '../link/heartbeat/heartbeat.ts';
import { checkNumbers } from './check-numbers.ts';

/** How {@link connect$} keeps its link up. All times are in ms. */
export interface ConnectOptions {
  /** Opens one socket. @default webSocket$ */
  readonly dial?: Dial;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
  /**
   * Is told, once for each kind, of a fault that nobody observes on `fault$`.
   *
   * @default a warning of the process (`process.emitWarning`), in a browser one on the console
   */
  readonly warn?: ((text: string) => void) | undefined;
  /** How long opening a socket may take. @default 5000 */
  readonly dialTimeoutMs?: number;
  /** How long to wait before dialling again. @default 100 ms, doubling, at most 5 s, with jitter */
  readonly backoff?: BackoffOptions;
  /** How long a link must have been open before the backoff starts anew. @default 5000 */
  readonly stableMs?: number | undefined;
  /** How to notice a link that died without a word. @default a ping every 5 s, answered within 2 s, or 10 s while something is received */
  readonly heartbeat?: Omit<HeartbeatOptions, 'clock'>;
  /** How long the server may take to agree to a close. @default 1000 */
  readonly closeMs?: number | undefined;
  /** The longest inbound frame, in characters; longer ones are faults. @default 1 MiB */
  readonly maxLength?: number | undefined;
  /** The longest inbound message, in bytes; a longer one is a fault and ends the link. Node alone. @default 16 MiB */
  readonly maxPayload?: number | undefined;
  /**
   * Whether to skip a frame that begins with `{"type":"…"` by this type, unparsed, when nobody wants it. What comes after is
   * not looked at then: neither whether it is JSON, nor whether it has a second `type`, which would be the one that counts.
   *
   * @default false
   */
  readonly peekType?: boolean | undefined;
  /** Whether to offer compression; a browser always does. @default false, as it triples the latency of small messages */
  readonly perMessageDeflate?: boolean | undefined;
}

/** Throws a `RangeError` that names the option when one is no number in its range: no retry can mend that. */
export function checkOptions({ backoff = {}, heartbeat = {}, ...options }: ConnectOptions): void {
  checkNumbers(options);
  checkNumbers(backoff, 'backoff.');
  checkNumbers(heartbeat, 'heartbeat.');
}
