import type { Observable, Observer } from 'rxjs';
import type { Fault } from './faults/fault.ts';
import type { Message } from './protocol/message.ts';
import type { Outcome } from './outbound/outcome.ts';
import type { Status } from './status.ts';

/**
 * A connection: an Observable of every validated inbound message, which opens one socket for all its subscribers and
 * keeps it open, through reconnections, until the last of them has left.
 */
export interface Connection<In extends Message, Out extends Message> extends Observable<In> {
  /**
   * The messages of these types alone: the fast path, as nothing else is validated. Throws a `TypeError` at once for a type that the
   * backend does not send, with those that it does.
   */
  on<T extends In['type']>(type: T, ...types: readonly T[]): Observable<Extract<In, { readonly type: T }>>;
  /** Keeps the connection open while it is subscribed, and emits nothing: for those who only send. */
  readonly keepOpen$: Observable<never>;
  /** Where messages go out. */
  readonly send: SendSubject<Out>;
  /**
   * Sends one message when subscribed, holds the connection open meanwhile, emits what became of it and completes.
   * Unsubscribing withdraws a message that still waits: it is not sent, without a fault. What was written stays so.
   */
  deliver(message: Out): Observable<Outcome<Out>>;
  /** Where the connection stands, the latest at once; `isOpen$` is what of it a lamp shows. Observing it opens nothing. */
  readonly status$: Observable<Status>;
  /** Round trips of the heartbeat, in ms. Observing it opens nothing. */
  readonly latency$: Observable<number>;
  /**
   * What went wrong and was survived. Never errors; observing it opens nothing. Of what is not sent, or fails, a hundred faults a second
   * are told that are alike, by kind, type and cause: a handler that sends again makes no endless loop. While nobody observes it, the first of each kind is a warning of the process.
   */
  readonly fault$: Observable<Fault>;
  /**
   * How many messages were skipped as the protocol does not name their type, by type: of the first hundred types, each by its
   * first hundred characters; all further ones count as `(others)`.
   */
  readonly skippedCounts: ReadonlyMap<string, number>;
}

/**
 * A sink to subscribe producers with: `presses$.subscribe(game.send)`.
 *
 * `next` sends at once or as the type's delivery says. A producer's `error` is a fault, its `complete` is nothing:
 * neither closes the sink for the others.
 */
export type SendSubject<Out> = Readonly<Observer<Out>>;
