import { fromEvent, map, take, type Observable } from 'rxjs';
import type { CloseEvent, MessageEvent, WebSocket } from 'ws';

/** One end of an open link, whatever carries it. */
export interface RelaySocket {
  /** The received frames: a string for text, else bytes. */
  readonly message$: Observable<unknown>;
  /** Emits the close code once, however the link ends. */
  readonly closed$: Observable<number>;
  readonly send: (data: string | Uint8Array) => void;
  readonly close: (code: number, reason?: string) => void;
}

export function relaySocket(socket: WebSocket): RelaySocket {
  return {
    message$: fromEvent(socket, 'message', ({ data }: MessageEvent) => data),
    closed$: fromEvent(socket, 'close', (event: CloseEvent) => event).pipe(
      take(1),
      map(({ code }) => code),
    ),
    send: (data) => socket.send(data),
    close: (code, reason) => socket.close(code, reason),
  };
}
