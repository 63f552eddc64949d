import type { Delivery } from './delivery.ts';
import type { MessageMap } from './message.ts';
import type { Probe } from './probe.ts';
import type { Schemas } from './schemas.ts';
import type { TlsOptions } from '../link/dial/tls-options.ts';

/** A value, or a function that is asked for it at each dial, as for a token that expires. */
export type PerDial<T> = T | (() => T | Promise<T>);

/**
 * What a backend is, as one value.
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
  /** What the backend sends. Other types are skipped. */
  readonly inbound: Schemas<I>;
  /** What may be sent. Other types are refused. */
  readonly outbound: Schemas<O>;
  /** Answers by the type of what they answer. Stateless: rules of the contract, as ping and pong. */
  readonly replies?: { readonly [T in keyof I]?: (message: I[T]) => NoInfer<O[keyof O]> | undefined };
  /** The first messages on every opened socket. */
  readonly hello?: () => readonly NoInfer<O[keyof O]>[];
  /** Per type of ours, what an outage does to it. */
  readonly delivery?: { readonly [T in keyof O]?: Delivery<O[T]> };
  /** What tells that the link lives, where there are no ping frames. */
  readonly probe?: Probe | undefined;
  /** A message per type: these warm the path while the first socket opens, so that the first press is no slower. */
  readonly samples?: readonly (NoInfer<I[keyof I]> | NoInfer<O[keyof O]>)[];
  /** What to tell a person when the upgrade is refused, by HTTP status. */
  readonly hints?: Readonly<Record<number, string>>;
}

/**
 * A protocol as it is given: a value that is defined once and used in many places gets its types from its tables, without
 * a type argument.
 *
 * @example
 * const scoreboard = protocol({ url: 'ws://localhost:8000/scores', inbound: { score }, outbound: { join } });
 * connect$(scoreboard).on('score').subscribe(console.log);
 */
export function protocol<I extends MessageMap, const O extends MessageMap>(value: Protocol<I, O>): Protocol<I, O> {
  return value;
}
