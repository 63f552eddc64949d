import type { TlsOptions } from '../link/dial/tls-options.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Framing } from './framing.ts';
import type { Handshake } from './handshake.ts';

/**
 * A value, or a function that returns it and is called for each dial, for example for a token that expires. The function gets why
 * the last link ended, if one has: after a refusal, it can fetch a new token. It has as long as the dial has, `dialTimeoutMs` in all.
 */
export type PerDial<T> = T | ((last?: LinkEnd) => T | Promise<T>);

/** Where a backend is, how it writes messages, and how to log in: what one link needs to know. */
export interface RouteTarget {
  readonly url: PerDial<string>;
  readonly headers?: PerDial<Readonly<Record<string, string>>>;
  readonly origin?: PerDial<string>;
  readonly subprotocols?: PerDial<readonly string[]>;
  readonly tls?: PerDial<TlsOptions>;
  /**
   * How frames and messages are turned into each other. A function makes the framing of each socket: for one that must remember
   * something from frame to frame, for example the beginning of a packet.
   *
   * @default JSON objects with a `type`
   */
  readonly framing?: Framing | (() => Framing) | undefined;
  /** The login. The connection is `open` when it has succeeded. @default none */
  readonly handshake?: Handshake | undefined;
}
