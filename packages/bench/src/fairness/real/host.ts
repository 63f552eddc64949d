import { systemClock } from '@hardware-ws/client';
import { quizzerUrl } from '@hardware-ws/quizzer';
import { Observable, Subject } from 'rxjs';
import { WebSocket } from 'ws';

/** A message that everybody in the room hears, and when the host heard it, in ms on the machine's clock. */
export interface Heard {
  readonly at: number;
  readonly message: { readonly type: string } & Readonly<Partial<Record<Field, unknown>>>;
}

type Field =
  | 'at'
  | 'buzzerId'
  | 'press_id'
  | 'client_id'
  | 'client_type'
  | 'connected'
  | 'rules'
  | 'verdict'
  | 'margin_ms'
  | 'error_ms';

/** The host's page, as it was before fair play. */
export interface Host {
  readonly heard$: Observable<Heard>;
  readonly beginRound: () => void;
}

/** Opens the host's page. It enables the buzzers for each round, and for each buzzer client that joins. */
export function host$(port: number, gameId: number): Observable<Host> {
  return new Observable((subscriber) => {
    const heard$ = new Subject<Heard>();
    const socket = new WebSocket(quizzerUrl({ host: `127.0.0.1:${port}`, gameId }));
    const beginRound = () => socket.send(JSON.stringify({ type: 'toggle_buzzers', enabled: true }));
    socket.on('open', () => subscriber.next({ heard$, beginRound }));
    socket.on('message', (data: Buffer) => {
      const at = systemClock.monotonic();
      const message = JSON.parse(data.toString()) as Heard['message'];
      const { type, client_type, connected } = message;
      if (type === 'client_connection_status' && client_type === 'buzzer' && connected === true) beginRound();
      heard$.next({ at, message });
    });
    socket.on('error', (error) => subscriber.error(error));
    socket.on('close', (code) => subscriber.error(new Error(`The host lost its connection: ${code}.`)));
    return () => {
      socket.removeAllListeners('close');
      socket.close();
    };
  });
}
