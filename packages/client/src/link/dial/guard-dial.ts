import { Observable, tap, timer, type MonoTypeOperatorFunction } from 'rxjs';
import { completeListeners, fromListeners, notifyListeners, type Listeners } from '../../dispatch/listeners.ts';
import type { Socket, SocketEvent } from './socket.ts';

/**
 * Turns every violation of the rules of a dial into an error, and so into a failed link: a socket that throws, frames that
 * error or end before the socket, a completion that nothing requested, and values that are not events. It observes the frames
 * of a socket once, so a `frame$` that is not multicast loses nothing.
 */
export function guardDial(): MonoTypeOperatorFunction<SocketEvent> {
  return (source) =>
    new Observable((subscriber) => {
      const listeners: Listeners<string | ArrayBuffer> = { all: [] };
      const frame$ = fromListeners(listeners);
      let asked = false;
      const fail = (error: unknown) => subscriber.error(error);
      // Never inside a call. An error that the dial itself emits in the same turn comes first.
      const failSoon = (error: unknown) =>
        subscriber.add(
          timer(0)
            .pipe(tap(() => fail(error)))
            .subscribe(),
        );

      const guarded = (socket: Socket): Socket => ({
        frame$,
        write(data) {
          try {
            return socket.write(data);
          } catch (error) {
            failSoon(error);
            return false;
          }
        },
        close(code, reason) {
          asked = true;
          try {
            socket.close(code, reason);
          } catch (error) {
            failSoon(error);
          }
        },
        ...(socket.ping && { ping: (payload) => socket.ping?.(payload) }),
        ...(socket.bytesReceived && { bytesReceived: () => socket.bytesReceived?.() ?? 0 }),
        ...(socket.bytesSent && {
          bytesSent: () => socket.bytesSent?.() ?? 0,
          bytesQueued: () => socket.bytesQueued?.() ?? 0,
        }),
      });
      const follow = (event: SocketEvent) => {
        if (!isSocketEvent(event))
          throw new TypeError('the dial emitted an invalid event; expected `opened` with a socket, or `pong`');
        if (event.kind !== 'opened') return subscriber.next(event);
        const { socket } = event;
        subscriber.next({ ...event, socket: guarded(socket) });
        const ended = () => failSoon(new Error('the frames of the dial ended before its socket'));
        subscriber.add(
          socket.frame$.subscribe({
            next: (data) => notifyListeners(listeners, data),
            error: failSoon,
            complete: ended,
          }),
        );
      };
      const next = (event: SocketEvent) => {
        try {
          follow(event);
        } catch (error) {
          fail(error);
        }
      };
      const complete = () => {
        if (asked) subscriber.complete();
        else fail(new Error('the dial completed although its socket was not closed'));
      };

      const dialled = source.subscribe({ next, error: fail, complete });
      subscriber.add(() => {
        try {
          dialled.unsubscribe();
        } catch {
          // The link is over. Nothing more can be done about a socket that throws.
        }
        completeListeners(listeners);
      });
    });
}

function isSocketEvent(value: unknown): value is SocketEvent {
  const { kind, socket } = fieldsOf(value);
  if (kind === 'pong') return true;
  const { write, close, frame$ } = fieldsOf(socket);
  const { subscribe } = fieldsOf(frame$);
  return kind === 'opened' && [write, close, subscribe].every((member) => typeof member === 'function');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>;
}
