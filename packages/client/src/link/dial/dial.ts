import type { Observable } from 'rxjs';
import type { SocketEvent } from './socket.ts';
import type { TlsOptions } from './tls-options.ts';

/** The address and the options of one socket to open. */
export interface DialRequest {
  readonly url: string;
  /** Additional headers of the upgrade request. Not available in a browser. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The `Origin` header. A browser sets its own. */
  readonly origin?: string | undefined;
  /** The subprotocols, in order of preference. */
  readonly subprotocols?: readonly string[] | undefined;
  /** The TLS options of a `wss` URL. Not available in a browser. */
  readonly tls?: TlsOptions | undefined;
  /** The longest inbound message, in bytes. A longer one ends the socket. A browser has no such limit. @default 16 MiB */
  readonly maxPayload?: number | undefined;
  /** How long the dial may take, in ms. If a name has several addresses, each gets a share of it. @default 5000 */
  readonly timeoutMs?: number | undefined;
  /** Whether to offer compression. A browser always does. @default false */
  readonly perMessageDeflate?: boolean | undefined;
  /** Whether to answer each frame with a pong frame if nothing else is sent. Not available in a browser. @default false */
  readonly acknowledge?: boolean | undefined;
  /** Called for each step that the dial waits for, if the dial knows it. An expired deadline can then name the step. */
  readonly onStep?: ((step: DialStep) => void) | undefined;
}

/**
 * Opens one socket. A dial is the seam between a connection and its transport, and keeps these rules:
 *
 * - Subscribing dials. Unsubscribing kills the socket at once, in any state, and leaves nothing behind.
 * - It completes after a close that was requested with `socket.close`. On any other end, it errors with a {@link LinkError} of
 *   `client/parts`.
 * - It emits nothing inside `subscribe`, `write` or `close`.
 * - The frames of its socket are multicast: each frame reaches every current subscriber of `frame$`, and no later one.
 *
 * `dialRules` of `client/testing` test all of this. A dial that breaks a rule counts as a failed link, and is dialled again.
 *
 * @example
 * const logged: Dial = (request) => webSocket$(request).pipe(tap((event) => console.error(event.kind)));
 */
export type Dial = (request: DialRequest) => Observable<SocketEvent>;

/**
 * What a dial is waiting for. `address` is the name, or the IP address and port, that it has asked. `problem` is why the login could
 * not read the latest frame.
 */
export interface DialStep {
  readonly waitingFor: 'protocol' | 'name' | 'connection' | 'tls' | 'answer' | 'login';
  readonly address?: string;
  readonly problem?: string;
}
