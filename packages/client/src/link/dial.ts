import type { Observable } from 'rxjs';
import type { SocketEvent } from './socket-event.ts';

/** Where and how to open one socket. */
export interface DialRequest {
  readonly url: string;
  /** Extra headers of the upgrade request. Not available in a browser. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The `Origin` header. A browser sets its own. */
  readonly origin?: string | undefined;
  /** Subprotocols, in order of preference. */
  readonly subprotocols?: readonly string[] | undefined;
}

/**
 * Opens one socket: the seam between the connection and what carries it.
 *
 * - Subscribing dials. Unsubscribing kills the socket at once, in whatever state it is.
 * - It completes after a close that we asked for by `socket.close`, and errors with a {@link LinkError} on any other end.
 * - It emits nothing inside `subscribe`, `write` or `close`.
 *
 * @example
 * const logged: Dial = (request) => webSocket$(request).pipe(tap((event) => console.error(event.kind)));
 */
export type Dial = (request: DialRequest) => Observable<SocketEvent>;
