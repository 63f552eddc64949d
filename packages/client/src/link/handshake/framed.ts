import { Observable, map, type MonoTypeOperatorFunction } from 'rxjs';
import { completeListeners, fromListeners, notifyListeners, type Listeners } from '../../dispatch/listeners.ts';
import { requireSynchronous } from '../../faults/require-synchronous.ts';
import { longestFrame, readWith, type Reading } from '../../inbound/parse-frame.ts';
import { errorText, textOf } from '../../text/text-of.ts';
import type { FramedMessage, Framing } from '../../protocol/framing.ts';
import type { Frames, Socket, SocketEvent } from '../dial/socket.ts';

/**
 * Gives each socket the framing of its protocol, which reads every frame once, whoever listens, and counts the frames that it has
 * written. A message that cannot be serialized throws, and takes no number.
 */
export function framed(
  framing: Framing | (() => Framing),
  maxLength = longestFrame,
): MonoTypeOperatorFunction<SocketEvent> {
  return (source) =>
    new Observable((subscriber) => {
      const error = (error: unknown) => subscriber.error(error);
      const framesOf = ({ frame$ }: Socket): Frames => {
        const { parse, serialize } = typeof framing === 'function' ? made(framing) : framing;
        const listeners: Listeners<Reading> = { all: [] };
        let n = 0;
        // One by one: who joins at a message, for example when it ends the login, gets what follows in the same frame.
        const next = (data: string | ArrayBuffer) => {
          for (const reading of readWith(parse, data, maxLength)) notifyListeners(listeners, reading);
        };
        subscriber.add(frame$.subscribe({ next, error, complete: () => completeListeners(listeners) }));
        return {
          read$: fromListeners(listeners),
          serialize: (message: FramedMessage) => {
            const frame = frameFrom(serialize(message, n + 1));
            n += 1;
            return frame;
          },
          count: () => n,
        };
      };
      source
        .pipe(
          map((event) =>
            event.kind === 'opened' ? { ...event, socket: { ...event.socket, frames: framesOf(event.socket) } } : event,
          ),
        )
        .subscribe(subscriber);
    });
}

/** The framing of a new socket. Without one, the dial fails. */
function made(framing: () => Framing): Framing {
  try {
    return requireSynchronous(framing());
  } catch (cause) {
    throw new Error(`framing: ${errorText(cause)}`, { cause });
  }
}

/** The frame that `serialize` returned. Throws for another value, which a socket would refuse or send as text. */
function frameFrom(given: string | Uint8Array): string | Uint8Array {
  const frame: unknown = requireSynchronous(given);
  if (typeof frame === 'string' || ArrayBuffer.isView(frame)) return frame as string | Uint8Array;
  throw new TypeError(`expected a string or a Uint8Array, got ${textOf(frame)}`);
}
