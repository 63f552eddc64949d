import { Observable } from 'rxjs';
import type { Message } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Outgoing } from './outgoing.ts';

/**
 * Sends a message at every opening while subscribed, and emits each outcome. Meanwhile, it is subscribed to `life$`, which keeps the
 * connection open.
 */
export function renew$<Out extends Message>(
  message: Out,
  { check, post, withdraw }: Pick<Outgoing<Out>, 'check' | 'post' | 'withdraw'>,
  life$: Observable<never>,
): Observable<Outcome<Out>> {
  return new Observable((subscriber) => {
    const checked = check(message, (outcome) => subscriber.next(outcome));
    if (!checked) return subscriber.complete();
    const sending = { ...checked, standing: true };
    subscriber.add(life$.subscribe(subscriber));
    post(sending);
    subscriber.add(() => withdraw(sending));
  });
}

/**
 * Sends a message when subscribed, and emits its outcome. Meanwhile, it is subscribed to `life$`, which keeps the connection
 * open. Unsubscribing withdraws the message. A message that is refused needs no connection.
 */
export function deliver$<Out extends Message>(
  message: Out,
  { check, post, withdraw, isTaken }: Pick<Outgoing<Out>, 'check' | 'post' | 'withdraw' | 'isTaken'>,
  life$: Observable<never>,
): Observable<Outcome<Out>> {
  return new Observable((subscriber) => {
    let settled = false;
    const sending = check(message, (outcome) => {
      settled = true;
      subscriber.next(outcome);
      subscriber.complete();
    });
    if (!sending) return;
    const opens = !isTaken();
    if (opens) subscriber.add(life$.subscribe());
    post(sending);
    // What may be written at once does not wait for this, nor need it if it has its outcome.
    if (!opens && !subscriber.closed) subscriber.add(life$.subscribe());
    subscriber.add(() => {
      if (!settled) withdraw(sending);
    });
  });
}
