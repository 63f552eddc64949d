import { defer, mergeMap, type Observable, of } from 'rxjs';
import { consumer$ } from './consumer.ts';
import { gameSockets$ } from './game-sockets.ts';
import type { Members } from './relay-client.ts';
import type { RelayEvent } from './relay-event.ts';

/**
 * The options of `relay$`.
 *
 * @example
 * const options: RelayOptions = { port: 8000 };
 */
export interface RelayOptions {
  /**
   * The address to listen on. `0.0.0.0` lets other machines connect.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;

  /**
   * The port to listen on. 0 means any free port; the `listening` event reports it.
   *
   * @default 0
   */
  readonly port?: number;

  /**
   * How long a crashed consumer ignores its input before its socket closes with the code 1011, in ms.
   *
   * @default 100
   */
  readonly crashCloseDelayMs?: number;

  /**
   * How long a client of the HTTP fallback stays joined without any request, in ms.
   *
   * @default 10000
   */
  readonly pollExpiryMs?: number;
}

/**
 * An embedded quizzer backend. It listens while subscribed; unsubscribing resets every connection at once.
 *
 * @example
 * relay$({ port: 8000 }).subscribe((event) => console.log(event.kind));
 */
export function relay$(options: RelayOptions = {}): Observable<RelayEvent> {
  const { host = '127.0.0.1', port = 0, crashCloseDelayMs = 100, pollExpiryMs = 10_000 } = options;
  return defer(() => {
    const members: Members = new Map();
    return gameSockets$(host, port, { waitMs: 20_000, expiryMs: pollExpiryMs }).pipe(
      mergeMap((event) => (event.kind === 'opened' ? consumer$(event, members, crashCloseDelayMs) : of(event))),
    );
  });
}
