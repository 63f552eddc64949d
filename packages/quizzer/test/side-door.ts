import type { Dial, Socket } from '@hardware-ws/client';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { tap } from 'rxjs';

/** A dial, and a function that writes to its latest socket what the connection would refuse. */
export interface SideDoor {
  readonly dial: Dial;
  readonly write: (text: string) => void;
}

/**
 * Opens WebSockets and remembers the last one.
 *
 * @example
 * const { dial, write } = sideDoor();
 * connect$(protocol, { dial }).subscribe();
 * write('no JSON');
 */
export function sideDoor(): SideDoor {
  let socket: Socket | undefined;
  return {
    dial: (request) =>
      webSocket$(request).pipe(
        tap((event) => {
          if (event.kind === 'opened') ({ socket } = event);
        }),
      ),
    write: (text) => {
      socket?.write(text);
    },
  };
}
