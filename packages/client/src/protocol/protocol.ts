import type { Delivery } from './delivery.ts';
import type { MessageMap } from './message.ts';
import type { Probe } from './probe.ts';
import type { Schemas } from './schemas.ts';
import type { TlsOptions } from '../link/dial/tls-options.ts';

/** A value, or a function that returns it and is called for each dial, for example for a token that expires. */
export type PerDial<T> = T | (() => T | Promise<T>);

/**
 * The description of a backend as one value.
 *
 * @example
 * const scoreboard: Protocol<{ score: Score }, { join: Join }> = {
 *   url: 'ws://localhost:8000/scores',
 *   inbound: { score },
 *   outbound: { join },
 *   hello: () => [{ type: 'join' }],
 * };
 */
export interface Protocol<I extends MessageMap, O extends MessageMap> {
  readonly url: PerDial<string>;
  readonly headers?: PerDial<Readonly<Record<string, string>>>;
  readonly origin?: PerDial<string>;
  readonly subprotocols?: PerDial<readonly string[]>;
  readonly tls?: PerDial<TlsOptions>;
  /** A schema for each message type that the backend sends. Other types are skipped. */
  readonly inbound: Schemas<I>;
  /** A schema for each message type that you may send. Other types are refused. */
  readonly outbound: Schemas<O>;
  /** Automatic replies by the type of the received message, for example a `pong` to a `ping`. They must be stateless. */
  readonly replies?: { readonly [T in keyof I]?: (message: I[T]) => NoInfer<O[keyof O]> | undefined };
  /** The first messages on every opened socket. */
  readonly hello?: () => readonly NoInfer<O[keyof O]>[];
  /** How to deliver each of your message types, for example during an outage. @default drop, for each type */
  readonly delivery?: { readonly [T in Exclude<keyof O, symbol>]?: Delivery<O[T]> };
  /** Shows that the link is alive where there are no ping frames. */
  readonly probe?: Probe | undefined;
  /** One message for each type. While the first socket opens, they warm up the code, so that the first press is not slower. */
  readonly samples?: readonly (NoInfer<I[keyof I]> | NoInfer<O[keyof O]>)[];
  /** Advice for people when the server refuses the WebSocket, by HTTP status. */
  readonly hints?: Readonly<Record<number, string>>;
}

/**
 * Returns a protocol unchanged. With it, a protocol that you define once and use in many places gets its types from its
 * tables, without type arguments.
 *
 * @example
 * const scoreboard = protocol({ url: 'ws://localhost:8000/scores', inbound: { score }, outbound: { join } });
 * connect$(scoreboard).on('score').subscribe(console.log);
 */
export function protocol<I extends MessageMap, const O extends MessageMap>(value: Protocol<I, O>): Protocol<I, O> {
  return value;
}
