import { NEVER, Subject, asapScheduler, defer, filter, map, merge, observeOn, takeUntil, type Observable } from 'rxjs';
import type { Dial, DialRequest } from '../link/dial.ts';
import type { SocketEvent } from '../link/socket-event.ts';
import type { Socket } from '../link/socket.ts';
import type { FakeEvent } from './fake-event.ts';

/** What was done to a fake dial. `dial` counts from 1. */
export type FakeAction =
  | { readonly kind: 'dial'; readonly dial: number; readonly request: DialRequest }
  | { readonly kind: 'write'; readonly dial: number; readonly text: string }
  | { readonly kind: 'ping'; readonly dial: number }
  | { readonly kind: 'close'; readonly dial: number; readonly code: number };

export interface FakeDial {
  readonly dial: Dial;
  readonly action$: Observable<FakeAction>;
  /** The texts that were written, to whichever socket. */
  readonly written$: Observable<string>;
}

/**
 * A dial without a network: the n-th dial plays the n-th script, the last one again and again. It answers pings, and
 * completes after a close that was asked for, both in the next turn as a real one would.
 *
 * @example
 * const { dial, written$ } = fakeDial(cold('-o--#', { o: opened }, lost()), cold('-o', { o: opened }));
 */
export function fakeDial(...scripts: readonly Observable<FakeEvent>[]): FakeDial {
  const action$ = new Subject<FakeAction>();
  let dials = 0;
  const dial: Dial = (request) =>
    defer(() => {
      const script$ = scripts[Math.min(dials, scripts.length - 1)] ?? NEVER;
      dials += 1;
      const dial = dials;
      const pong$ = new Subject<SocketEvent>();
      const closed$ = new Subject<void>();
      const socket: Socket = {
        write(text) {
          action$.next({ kind: 'write', dial, text });
          return true;
        },
        close(code) {
          action$.next({ kind: 'close', dial, code });
          closed$.next();
        },
        ping() {
          action$.next({ kind: 'ping', dial });
          pong$.next({ kind: 'pong' });
        },
      };
      action$.next({ kind: 'dial', dial, request });
      return merge(
        script$.pipe(
          map((event): SocketEvent => (event.kind === 'opened' ? { ...event, url: request.url, socket } : event)),
        ),
        pong$.pipe(observeOn(asapScheduler)),
      ).pipe(takeUntil(closed$.pipe(observeOn(asapScheduler))));
    });
  return {
    dial,
    action$: action$.asObservable(),
    written$: action$.pipe(
      filter((action) => action.kind === 'write'),
      map(({ text }) => text),
    ),
  };
}
