import type { Connection, Message } from '@hardware-ws/client';
import { filter, type Observable } from 'rxjs';
import { randomId } from './messages/random-id.ts';

/**
 * The same connection without its echoes: the backend relays every message to its sender too, and what is sent through this
 * one does not come back. Each message goes out with a random `sent_by`, which the backend keeps, so that the same message
 * of somebody else does come. What the protocol itself sends, as a pong, is not told apart.
 *
 * ```
 * sent:                 --a--------
 * game:                 --a--a--b--    the second a is somebody else's
 * withoutEchoes(game):  -----a--b--
 * ```
 *
 * @example
 * const others = withoutEchoes(game);
 * others.on('toggle_buzzers').subscribe(({ enabled }) => console.log(`the host says ${enabled}`));
 * others.send.next({ type: 'toggle_buzzers', enabled: true });
 */
export function withoutEchoes<In extends Message, Out extends Message>(game: Connection<In, Out>): Connection<In, Out> {
  const { keepOpen$, status$, latency$, fault$, skippedCounts } = game;
  const sentBy = randomId();
  const marked = (message: Out): Out => {
    try {
      return { ...message, sent_by: sentBy };
    } catch {
      // It is the connection that refuses what cannot be read.
      return message;
    }
  };
  const fromOthers = <M extends Message>(message$: Observable<M>) =>
    message$.pipe(filter((message) => !('sent_by' in message && message.sent_by === sentBy)));

  return Object.assign(fromOthers(game), {
    on: <T extends In['type']>(...types: readonly [T, ...T[]]) => fromOthers(game.on(...types)),
    send: { ...game.send, next: (message: Out) => game.send.next(marked(message)) },
    deliver: (message: Out) => game.deliver(marked(message)),
    keepOpen$,
    status$,
    latency$,
    fault$,
    skippedCounts,
  });
}
