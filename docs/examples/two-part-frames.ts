// A backend whose frames are not objects with a `type`: a dial that translates them. This one has ["score", { points: 3 }].
import type { Dial, Socket } from '@hardware-ws/client';
import { map } from 'rxjs';

/** Translates between `{ type, …fields }` and the frames `[type, fields]`, around any other dial. */
export function twoPartFrames(dial: Dial): Dial {
  return (request) =>
    dial(request).pipe(
      map((event) => (event.kind === 'opened' ? { ...event, socket: translated(event.socket) } : event)),
    );
}

function translated(socket: Socket): Socket {
  const write = (text: string) => {
    const { type, ...fields } = JSON.parse(text) as { readonly type: string };
    return socket.write(JSON.stringify([type, fields]));
  };
  const frame$ = socket.frame$.pipe(map((frame) => (typeof frame === 'string' ? message(frame) : frame)));
  return { ...socket, frame$, write };
}

/** A frame of another form passes unchanged: the connection reports it as a fault. */
function message(frame: string): string {
  try {
    const [type, fields] = JSON.parse(frame) as [type: string, fields: object];
    return JSON.stringify({ ...fields, type });
  } catch {
    return frame;
  }
}
