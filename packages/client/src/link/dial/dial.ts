import type { Observable } from 'rxjs';
import type { SocketEvent } from './socket.ts';
import type { TlsOptions } from './tls-options.ts';

/** Where and how to open one socket. */
export interface DialRequest {
  readonly url: string;
  /** Extra headers of the upgrade request. Not available in a browser. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The `Origin` header. A browser sets its own. */
  readonly origin?: string | undefined;
  /** Subprotocols, in order of preference. */
  readonly subprotocols?: readonly string[] | undefined;
  /** For `wss`. Not available in a browser. */
  readonly tls?: TlsOptions | undefined;
  /** The longest inbound message, in bytes; a longer one ends the socket. A browser has no such limit. @default 16 MiB */
  readonly maxPayload?: number | undefined;
  /** After how long the dial is given up, in ms: so that one slow address of several leaves time for the others. @default 5000 */
  readonly timeoutMs?: number | undefined;
  /** Whether to offer compression. A browser always does. @default false */
  readonly perMessageDeflate?: boolean | undefined;
  /** Hears of each step that the dial waits for, where it can be told: a deadline then says which one it was. */
  readonly onStep?: ((step: DialStep) => void) | undefined;
}

/**
 * Opens one socket: the seam between the connection and what carries it.
 *
 * - Subscribing dials. Unsubscribing kills the socket at once, in whatever state it is, and leaves nothing behind.
 * - It completes after a close that we asked for by `socket.close`, and errors with a {@link LinkError}, of `client/parts`, on any other end.
 * - It emits nothing inside `subscribe`, `write` or `close`.
 * - The frames of its socket are multicast: each reaches all who observe `frame$`, and nobody who comes later.
 *
 * `dialRules` of `client/testing` check all of it. A dial that breaks a rule is a failed link, and is dialled again.
 *
 * @example
 * const logged: Dial = (request) => webSocket$(request).pipe(tap((event) => console.error(event.kind)));
 */
export type Dial = (request: DialRequest) => Observable<SocketEvent>;

/** What a dial waits for, and whom it asks: a name, or an address and its port. */
export interface DialStep {
  readonly waitingFor: 'protocol' | 'name' | 'connection' | 'tls' | 'answer';
  readonly address?: string;
}
