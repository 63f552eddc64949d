import { defer, mergeMap, type Observable, of } from 'rxjs';
import { consumer$ } from './consumer.ts';
import { gameSockets$ } from './game-sockets.ts';
import type { Members } from './members.ts';
import type { RelayEvent } from './relay-event.ts';
import type { RelayOptions } from './relay-options.ts';

/**
 * An embedded quizzer backend: it listens while subscribed, and unsubscribing resets every connection at once.
 *
 * @example
 * relay$({ port: 8000 }).subscribe((event) => console.log(event.kind));
 */
export function relay$(options: RelayOptions = {}): Observable<RelayEvent> {
  const { host = '127.0.0.1', port = 0, crashCloseDelayMs = 100 } = options;
  return defer(() => {
    const members: Members = new Map();
    return gameSockets$(host, port).pipe(
      mergeMap((event) => (event.kind === 'opened' ? consumer$(event, members, crashCloseDelayMs) : of(event))),
    );
  });
}
