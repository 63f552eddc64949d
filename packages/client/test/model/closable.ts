import { defer, filter, map } from 'rxjs';
import type { Dial } from '../../src/link/dial/dial.ts';
import type { FakeEvent } from '../../src/testing/fake-dial/fake-event.ts';

/** For the script of a fake dial: from now on, the socket turns out to be closed at a write. */
export const foundClosed: FakeEvent = { kind: 'pong' };

/** A fake dial whose scripts may contain {@link foundClosed}. */
export function closable(dial: Dial): Dial {
  return (request) =>
    defer(() => {
      let closed = false;
      return dial(request).pipe(
        filter((event) => {
          if (event !== foundClosed) return true;
          closed = true;
          return false;
        }),
        map((event) => {
          if (event.kind !== 'opened') return event;
          const { socket } = event;
          return {
            ...event,
            socket: { ...socket, write: (data: string | Uint8Array) => !closed && socket.write(data) },
          };
        }),
      );
    });
}
