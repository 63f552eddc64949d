import { Observable, Subject } from 'rxjs';
import { completeListeners, fromListeners, notifyListeners, type Listeners } from '../dispatch/listeners.ts';
import type { DialRequest } from '../link/dial/dial.ts';
import type { Socket, SocketEvent } from '../link/dial/socket.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import { LinkError, linkEndOf } from '../link/end/link-error.ts';
import type { OpenedSession, PolledItems } from './answers.ts';
import { bytesOf, itemOf, type Item } from './item.ts';
import { traffic$ } from './traffic.ts';
import type { Poster } from './poster.ts';
import { unacknowledged } from './unacknowledged.ts';

/** Runs an opened session: emits `opened` and pongs, and ends as a dial does. */
export function session$(
  opened: OpenedSession & { readonly address: string },
  poster: Poster,
  { url, maxPayload = 2 ** 24 }: DialRequest,
): Observable<SocketEvent> {
  return new Observable((subscriber) => {
    const listeners: Listeners<string | ArrayBuffer> = { all: [] };
    const out = unacknowledged();
    const written$ = new Subject<void>();
    let received = 0;
    let asked = false;
    const end = (why: LinkEnd) => (asked ? subscriber.complete() : subscriber.error(new LinkError(why)));
    const send = (item: Item) => {
      if (asked || subscriber.closed) return false;
      out.add(item);
      written$.next();
      return true;
    };
    const receive = (item: Item) => {
      const data = frameOf(item);
      if (data !== undefined && isLonger(data, maxPayload)) end({ kind: 'oversized' });
      else if (data !== undefined) notifyListeners(listeners, data);
      else if (typeof item === 'object' && 'pong' in item) subscriber.next({ kind: 'pong', payload: item.pong });
      else if (typeof item === 'object' && 'close' in item)
        end({ kind: 'closed', code: item.close[0], reason: item.close[1] });
    };
    const accept = ({ from, items }: PolledItems) => {
      if (from > received + 1) throw new Error('the server has lost frames of the session');
      // An answer that was lost on its way comes again.
      for (const item of items.slice(received + 1 - from)) {
        if (subscriber.closed) return;
        received += 1;
        receive(item);
      }
    };
    const socket: Socket = {
      frame$: fromListeners(listeners),
      write: (data) => send(itemOf(data)),
      close(code, reason) {
        send({ close: [code, reason] });
        asked = true;
      },
      ping: (payload) => void send({ ping: payload }),
      bytesReceived: poster.bytesReceived,
      ...(poster.bytesSent && {
        bytesSent: poster.bytesSent,
        bytesQueued: () => out.length() + (poster.bytesQueued?.() ?? 0),
      }),
    };
    subscriber.add(() => completeListeners(listeners));
    const error = (error: unknown) => end(linkEndOf(error));
    const session = { ...opened, out, written$, received: () => received, accept };
    subscriber.next({ kind: 'opened', url, socket });
    // What was written while the socket was announced is sent at once.
    if (!subscriber.closed) subscriber.add(traffic$(poster, session).subscribe({ error }));
  });
}

/** The frame in an item, if it is one. */
function frameOf(item: Item): string | ArrayBuffer | undefined {
  if (typeof item === 'string') return item;
  return 'base64' in item ? bytesOf(item.base64) : undefined;
}

function isLonger(data: string | ArrayBuffer, bytes: number): boolean {
  if (typeof data !== 'string') return data.byteLength > bytes;
  // Only a text of nearly that length needs counting.
  return data.length * 3 > bytes && new TextEncoder().encode(data).length > bytes;
}
