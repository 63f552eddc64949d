import type { Observable, Observer } from 'rxjs';
import type { Fault } from './faults/fault.ts';
import type { Message } from './protocol/message.ts';
import type { Answers } from './protocol/answers.ts';
import type { Outcome } from './outbound/outcome.ts';
import type { Status } from './status.ts';

/**
 * A connection: an Observable of every validated inbound message. All its subscribers share one socket, which stays open,
 * through reconnections, until the last of them has left.
 */
export interface Connection<In extends Message, Out extends Message> extends Observable<In> {
  /**
   * The messages of the given types. This is the fast path, because no other message is validated. For a type that the backend
   * does not send, and without a type, it throws a `TypeError` that lists the known types.
   */
  on<T extends In['type']>(type: T, ...types: readonly T[]): Observable<Extract<In, { readonly type: T }>>;
  /** Emits nothing and keeps the connection open while you are subscribed. Use it to only send. */
  readonly keepOpen$: Observable<never>;
  /** Sends messages. */
  readonly send: SendSubject<Out>;
  /**
   * Sends one message when subscribed, emits its outcome and completes. Meanwhile, it keeps the connection open.
   * Unsubscribing withdraws a message that is still waiting: it is not sent, and there is no fault. A message that was written
   * stays written.
   */
  deliver(message: Out): Observable<Outcome<Out>>;
  /**
   * Sends a message at every opening while you are subscribed, before anything that waited for the opening, and at once if the
   * connection is open. It emits each outcome and keeps the connection open. See {@link subscription}.
   */
  renew(message: Out): Observable<Outcome<Out>>;
  /** How the protocol recognizes answers. See {@link request}. */
  readonly answers?: Answers<In, Out> | undefined;
  /** The status of the connection, starting with the current one. To drive a lamp, see {@link isOpen$}. Observing it does not open the connection. */
  readonly status$: Observable<Status>;
  /** The round trips of the heartbeat, in ms. Observing it does not open the connection. */
  readonly latency$: Observable<number>;
  /**
   * The problems that the connection survived. It never errors, and observing it does not open the connection. Of similar faults
   * (of one kind, message type and cause), at most a hundred a second are reported, so a handler that sends again cannot cause an
   * endless loop. While nothing observes it, the first fault of each kind is a warning of the process.
   */
  readonly fault$: Observable<Fault>;
  /** Returns how many messages wait for the link, as their deliveries say. */
  readonly heldCount: () => number;
  /**
   * How many messages were skipped because their type is not in the protocol, by type. The first hundred types are counted
   * separately, each by its first hundred characters. All further types count as `(others)`.
   */
  readonly skippedCounts: ReadonlyMap<string, number>;
}

/**
 * An observer that sends messages: `presses$.subscribe(game.send)`.
 *
 * `next` sends a message as its delivery says. If a source errors, that is a fault; if it completes, nothing happens. Neither
 * closes the observer for other sources.
 */
export type SendSubject<Out> = Readonly<Observer<Out>>;
