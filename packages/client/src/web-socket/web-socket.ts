import { Observable } from 'rxjs';
import type { DialRequest, DialStep } from '../link/dial/dial.ts';
import { completeListeners, fromListeners, notifyListeners, type Listeners } from '../dispatch/listeners.ts';
import { LinkError } from '../link/end/link-error.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Socket, SocketEvent } from '../link/dial/socket.ts';
import { bytesTaken, send, sendInOne, type SocketLike, type TcpSocketLike } from './socket-like.ts';
import { corkedWrites, type Corkable } from './corked-writes.ts';
import { killSocket } from './kill-socket.ts';
import { openSocket } from './open-socket.ts';
import { endOf, withSafeUrl } from './failed-dial.ts';
import { refusal } from './refusal.ts';

/** The `readyState` of an open WebSocket. */
const open = 1;

/**
 * Dials over a WebSocket: `ws` in Node, the browser's own elsewhere. It dials once. To dial again, add {@link reconnect}.
 *
 * @example
 * webSocket$({ url: 'ws://localhost:8000/ws/game/1/' }).subscribe((event) => console.log(event.kind));
 */
export function webSocket$(request: DialRequest): Observable<SocketEvent> {
  return new Observable((subscriber) => {
    const listeners: Listeners<string | ArrayBuffer> = { all: [] };
    const frame$ = fromListeners(listeners);
    let written = 0;
    const receive = (data: string | ArrayBuffer) => {
      const before = written;
      notifyListeners(listeners, data);
      if (request.acknowledge && written === before && socket.readyState === open) socket.pong?.('');
    };
    let tcp: TcpSocketLike | undefined;
    // Frames are written to the TCP connection, or to TLS on it.
    let carrier: Corkable | undefined;
    const { write: corked, flush } = corkedWrites(() => carrier);
    // A browser does not say why a dial failed.
    let failure: unknown = new Error('no connection (a browser does not say why)');
    let step: DialStep | undefined;
    let asked = false;
    let concluded = false;
    const end = (why: LinkEnd) => (asked ? subscriber.complete() : subscriber.error(new LinkError(why)));
    const endSoon = (why: LinkEnd) => queueMicrotask(() => end(why));

    let socket: SocketLike;
    try {
      const seen = (connection: TcpSocketLike) => {
        tcp = connection;
        tcp.on('error', (error) => (failure = error));
      };
      socket = openSocket(request, seen, (next) => {
        step = next;
        request.onStep?.(next);
      });
    } catch (error) {
      return endSoon({ kind: 'failed', error: withSafeUrl(error, request.url) });
    }
    const write = (data: string | Uint8Array): boolean => {
      written += 1;
      if (socket.readyState === open) corked((held) => (held ? sendInOne(socket, data) : send(socket, data)));
      else endSoon({ kind: 'closed', code: 1006, reason: 'found closed at a write' });
      return socket.readyState === open;
    };
    const close = (code: number, reason: string) => {
      asked = true;
      flush();
      socket.close(code, reason);
    };
    const node: Partial<Socket> | undefined = socket.ping && {
      ping: (payload: string) => socket.ping?.(payload),
      bytesReceived: () => tcp?.bytesRead ?? 0,
      bytesSent: () => bytesTaken(tcp),
      bytesQueued: () => socket.bufferedAmount,
    };

    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      failure = step = undefined;
      // After a close frame, `ws` would wait up to 30 s for the TCP connection to end, and read nothing meanwhile.
      socket._receiver?.on('conclude', (code, reason) => {
        concluded = true;
        end({ kind: 'closed', code, reason: reason.toString('utf8') });
      });
      subscriber.next({ kind: 'opened', url: request.url, socket: { frame$, write, close, ...node } });
    };
    // The event objects of `onmessage` in `ws` cost as much as reading a small message.
    if (socket.on) socket.on('message', (data, isBinary) => receive(isBinary ? data : data.toString('utf8')));
    else socket.onmessage = ({ data }) => receive(data);
    // After an error, `ws` would wait up to 30 s for the server to close. A browser gives no details.
    socket.onerror = ({ error }) => {
      if (error !== undefined) end(endOf(error, step));
    };
    // A received close code is the reason, whatever happened to the TCP connection after it.
    socket.onclose = ({ code, reason }) =>
      end(
        failure === undefined || code !== 1006
          ? { kind: 'closed', code, reason }
          : { kind: 'failed', error: failure, step },
      );
    socket.on?.('upgrade', (response) => (carrier = response.socket));
    socket.on?.('pong', (data) => subscriber.next({ kind: 'pong', payload: data.toString('utf8') }));
    socket.on?.('unexpected-response', (upgrade, answer) => {
      upgrade.destroy();
      end(refusal(request.url, answer));
    });
    return () => {
      flush();
      // The answer to a close frame is on its way, and a reset would discard it.
      killSocket(socket, concluded ? undefined : tcp);
      completeListeners(listeners);
    };
  });
}
