import { map, type MonoTypeOperatorFunction } from 'rxjs';
import type { Framing } from '../../protocol/framing.ts';
import type { SocketEvent } from '../dial/socket.ts';

/** Gives each socket the framing of its protocol, with a count of the frames that it has written. */
export function framed({ parse, serialize }: Framing): MonoTypeOperatorFunction<SocketEvent> {
  return map((event) => {
    if (event.kind !== 'opened') return event;
    let n = 0;
    const frames = {
      parse,
      serialize: (message: Parameters<typeof serialize>[0]) => serialize(message, ++n),
      count: () => n,
    };
    return { ...event, socket: { ...event.socket, frames } };
  });
}
