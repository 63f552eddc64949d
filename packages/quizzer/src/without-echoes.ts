import type { Connection, Message } from '@hardware-ws/client';
import { filter, type Observable } from 'rxjs';
import { randomId } from './messages/random-id.ts';

/**
 * Returns the same connection without the echoes of what is sent through it. The backend relays every message to its sender
 * too. Each message is sent with a random `sent_by`, which the backend relays along, so that an equal message from somebody
 * else still arrives. Messages that the protocol itself sends, for example pongs, are not marked.
 *
 * ```
 * sent:                 --a--------
 * game:                 --a--a--b--    the second a is from somebody else
 * withoutEchoes(game):  -----a--b--
 * ```
 *
 * @example
 * const others = withoutEchoes(game);
 * others.on('toggle_buzzers').subscribe(({ enabled }) => console.log(`the host says ${enabled}`));
 * others.send.next({ type: 'toggle_buzzers', enabled: true });
 */
export function withoutEchoes<In extends Message, Out extends Message>(game: Connection<In, Out>): Connection<In, Out> {
  const { keepOpen$, answers, status$, latency$, fault$, heldCount, skippedCounts } = game;
  const sentBy = randomId();
  const marked = (message: Out): Out => {
    try {
      return { ...message, sent_by: sentBy };
    } catch {
      // The connection reports a message that cannot be read.
      return message;
    }
  };
  const fromOthers = <M extends Message>(message$: Observable<M>) =>
    message$.pipe(filter((message) => !('sent_by' in message && message.sent_by === sentBy)));

  return Object.assign(fromOthers(game), {
    on: <T extends In['type']>(...types: readonly [T, ...T[]]) => fromOthers(game.on(...types)),
    send: { ...game.send, next: (message: Out) => game.send.next(marked(message)) },
    deliver: (message: Out) => game.deliver(marked(message)),
    renew: (message: Out) => game.renew(marked(message)),
    keepOpen$,
    answers,
    status$,
    latency$,
    fault$,
    heldCount,
    skippedCounts,
  });
}
