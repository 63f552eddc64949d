import type { BackoffOptions } from '../link/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Dial } from '../link/dial/dial.ts';
import type { HeartbeatOptions } from '../link/heartbeat/heartbeat.ts';
import { checkNumbers } from './check-numbers.ts';

/** How {@link connect$} keeps the link up. All times are in ms. */
export interface ConnectOptions {
  /** Opens one socket. @default webSocket$ */
  readonly dial?: Dial;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
  /**
   * Called with the text of a fault while nothing observes `fault$`, once for each kind.
   *
   * @default emits a warning of the process (`process.emitWarning`), or in a browser writes it to the console
   */
  readonly warn?: ((text: string) => void) | undefined;
  /** How long opening a socket may take, in ms. @default 5000 */
  readonly dialTimeoutMs?: number;
  /** How long to wait before dialling again. @default 100 ms, doubling, at most 5 s, with jitter */
  readonly backoff?: BackoffOptions;
  /** How long a link must have been open before the backoff starts over, in ms. @default 5000 */
  readonly stableMs?: number | undefined;
  /**
   * How to detect a link that died silently.
   *
   * @default a ping every 5 s, to be answered within 2 s, or within 10 s while data arrives
   */
  readonly heartbeat?: Omit<HeartbeatOptions, 'clock'>;
  /** How long the server may take to answer a close, in ms. @default 1000 */
  readonly closeMs?: number | undefined;
  /** The longest inbound frame, in characters. A longer one is a fault. @default 1 MiB */
  readonly maxLength?: number | undefined;
  /** The longest inbound message, in bytes. A longer one is a fault and ends the link. Node only. @default 16 MiB */
  readonly maxPayload?: number | undefined;
  /**
   * Whether to skip a frame that begins with `{"type":"…"` without parsing it when nothing wants that type. The rest of the
   * frame is then not checked: it may be invalid JSON, or contain a second `type`, which would take precedence.
   *
   * @default false
   */
  readonly peekType?: boolean | undefined;
  /** Whether to offer compression, which triples the latency of small messages. A browser always does. @default false */
  readonly perMessageDeflate?: boolean | undefined;
  /**
   * Whether to answer each frame with an empty one if nothing else is sent. The acknowledgement of TCP travels with it, for which some
   * servers wait before they send the next small frame (Nagle's algorithm), and which Linux holds back for 40 ms. Node only.
   *
   * @default false
   */
  readonly acknowledge?: boolean | undefined;
}

/** Throws a `RangeError` that names an option which is not a number in its range, because no retry can fix that. */
export function checkOptions({ backoff = {}, heartbeat = {}, ...options }: ConnectOptions): void {
  checkNumbers(options);
  checkNumbers(backoff, 'backoff.');
  checkNumbers(heartbeat, 'heartbeat.');
}
