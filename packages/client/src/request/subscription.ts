import { Observable, filter } from 'rxjs';
import type { Connection } from '../connection.ts';
import type { Message } from '../protocol/message.ts';
import type { Outcome } from '../outbound/outcome.ts';
import type { Status } from '../status.ts';
import { failureOf, refusals$ } from './request.ts';

export interface SubscriptionOptions<Out, T> {
  /** The type of the messages that the subscription brings. */
  readonly events: T;
  /**
   * Makes the message that ends the subscription, from its key. It is sent when you unsubscribe while the connection is open.
   *
   * @default nothing is sent
   */
  readonly stop?: (key: string | number | undefined) => Out;
}

/**
 * Subscribes to events of a backend while you are subscribed. The message that asks for them is written at every opening, before
 * anything that waited for the opening, so no event of what was held is missed. If the protocol's `answers` have keys, only the
 * events with the key of the message are emitted. It completes when the backend ends it (`answers.ends`) and errors when the
 * backend refuses it (`answers.refusals`).
 *
 * ```
 * status$: -o--------w--o----
 * written: -s-----------s----
 * events:  ----e--f--------g-
 * result:  ----e--f--------g-
 * ```
 *
 * @example
 * const score$ = subscription(connect$(scoreboard), { type: 'join' }, { events: 'score' });
 */
export function subscription<In extends Message, Out extends Message, T extends In['type']>(
  connection: Connection<In, Out>,
  message: NoInfer<Out>,
  { events, stop }: SubscriptionOptions<NoInfer<Out>, T>,
): Observable<Extract<In, { readonly type: T }>> {
  const { answers } = connection;
  return new Observable((subscriber) => {
    let key: string | number | undefined;
    let isWritten = false;
    let isOpen = false;
    const error = (error: unknown) => subscriber.error(error);
    const complete = () => subscriber.complete();
    const isOurs = (received: In) => isWritten && answers?.key(received, undefined) === key;
    const follow = ({ kind }: Status) => {
      isOpen = kind === 'open';
      if (kind === 'waiting' || kind === 'closed') isWritten = false;
    };
    const settle = (outcome: Outcome<Out>) => {
      if (outcome.kind === 'dropped' && outcome.cause === 'refused') return error(failureOf(outcome));
      if (outcome.kind !== 'sent') return;
      isWritten = true;
      key = answers?.key(outcome.message, outcome.n);
    };
    // The backend has ended it, so nothing is sent to stop it.
    const concluded = (end: () => void) => {
      isWritten = false;
      end();
    };
    const emit = (event: Extract<In, { readonly type: T }>) => isOurs(event) && subscriber.next(event);
    subscriber.add(connection.status$.subscribe({ next: follow, error }));
    // First, while the connection is still subscribed to.
    subscriber.add(() => {
      if (!stop || !isOpen || !isWritten) return;
      try {
        connection.deliver(stop(key)).subscribe({ error });
      } catch (cause) {
        connection.send.error(cause);
      }
    });
    subscriber.add(connection.on(events).subscribe({ next: emit, error, complete }));
    const [end, ...ends] = answers?.ends ?? [];
    if (end !== undefined) {
      const ended$ = connection.on(end, ...ends).pipe(filter(isOurs));
      subscriber.add(ended$.subscribe({ next: () => concluded(complete), error }));
    }
    const refused = (cause: unknown) => concluded(() => error(cause));
    subscriber.add(refusals$(connection, message, isOurs).subscribe({ error: refused }));
    subscriber.add(connection.renew(message).subscribe({ next: settle, error }));
  });
}
