import type { Again } from './again.ts';
import type { Answers } from './answers.ts';
import type { Delivery } from './delivery.ts';
import type { MessageMap } from './message.ts';
import type { Probe } from './probe.ts';
import type { RouteTarget } from './route-target.ts';
import type { Route, RouteContext } from './route.ts';
import type { Schemas } from './schemas.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Clock } from '../time/clock.ts';

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
export interface Protocol<I extends MessageMap, O extends MessageMap> extends RouteTarget {
  /** A schema for each message type that the backend sends. Other types are skipped. */
  readonly inbound: Schemas<I>;
  /** A schema for each message type that you may send. Other types are refused. */
  readonly outbound: Schemas<O>;
  /**
   * Automatic replies by the type of the received message, for example a `pong` to a `ping`. They must be stateless. `clock` is
   * that of the connection.
   */
  readonly replies?: {
    readonly [T in Exclude<keyof I, symbol>]?: (message: I[T], clock: Clock) => NoInfer<O[keyof O]> | undefined;
  };
  /**
   * Holds each reply back until it calls `send`. A reply that has to follow what this client still has to read must wait.
   *
   * @default calls `send` at once
   */
  readonly replyAfter?: ((send: () => void) => void) | undefined;
  /**
   * Whether to dial again, by why the link ended. Return `undefined` for the default.
   *
   * @default soon. After a refusal with 4xx or a rejected login, later. But after 401, 403 or a rejected login, now if `url`,
   *   `headers` or `subprotocols` is a function, because it may return a fresh token.
   */
  readonly again?: ((end: LinkEnd) => Again | undefined) | undefined;
  /** Messages by which the backend announces that it ends the connection: the reason of each, or `undefined` if it does not. */
  readonly farewells?: { readonly [T in Exclude<keyof I, symbol>]?: (message: I[T]) => string | undefined };
  /** How {@link request} and {@link subscription} recognize what belongs to a message of yours. */
  readonly answers?: NoInfer<Answers<I[keyof I], O[keyof O]>> | undefined;
  /** The first messages on every opened socket. */
  readonly hello?: () => readonly NoInfer<O[keyof O]>[];
  /** How to deliver each of your message types, for example during an outage. @default drop, for each type */
  readonly delivery?: { readonly [T in Exclude<keyof O, symbol>]?: Delivery<O[T]> };
  /** Shows that the link is alive where there are no ping frames. */
  readonly probe?: Probe | undefined;
  /** Chooses the backend of each dial, for example by {@link failover}. @default the protocol's own */
  readonly routes?: ((context: RouteContext) => Route) | undefined;
  /** One message for each type. While the first socket opens, they warm up the code, so that the first press is not slower. */
  readonly samples?: readonly (NoInfer<I[keyof I]> | NoInfer<O[keyof O]>)[];
  /** Advice for people, by the HTTP status with which the server refuses the WebSocket, or the code with which it closes it. */
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
