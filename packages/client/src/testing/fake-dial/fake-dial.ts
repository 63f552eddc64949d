import {
  NEVER,
  Subject,
  asapScheduler,
  defer,
  filter,
  finalize,
  map,
  merge,
  observeOn,
  subscribeOn,
  takeUntil,
  tap,
  type Observable,
} from 'rxjs';
import type { Dial, DialRequest } from '../../link/dial/dial.ts';
import type { Socket, SocketEvent } from '../../link/dial/socket.ts';
import type { Message } from '../../protocol/message.ts';
import type { FakeEvent } from './fake-event.ts';

/** An action on a fake dial. `dial` counts from 1. `kill` means unsubscribing before the socket had ended. */
export type FakeAction =
  | { readonly kind: 'dial'; readonly dial: number; readonly request: DialRequest }
  | {
      readonly kind: 'write';
      readonly dial: number;
      /** The text frame, or of a binary frame its bytes as UTF-8. */
      readonly text: string;
      /** The bytes of a binary frame. */
      readonly bytes?: Uint8Array;
    }
  | { readonly kind: 'ping'; readonly dial: number }
  | { readonly kind: 'close'; readonly dial: number; readonly code: number }
  | { readonly kind: 'kill'; readonly dial: number };

export interface FakeDial {
  readonly dial: Dial;
  readonly action$: Observable<FakeAction>;
  /** The texts that were written to any socket. */
  readonly written$: Observable<string>;
  /** The messages that were sent: the written texts, parsed. */
  readonly sent$: Observable<Message>;
}

/**
 * Makes a dial without a network. The first dial plays the first script, and so on; the last script is played for all further
 * dials. A script that completes leaves its socket open. The dial answers pings, and completes after a requested close. Like with
 * a real dial, nothing happens inside a call but in the next turn, and nothing is written once the socket has ended.
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
      const frame$ = new Subject<string | ArrayBuffer>();
      let open = true;
      let over = false;
      const end = () => {
        open = false;
        over = true;
      };
      const socket: Socket = {
        frame$,
        write(data) {
          if (open) action$.next({ kind: 'write', dial, ...written(data) });
          return open;
        },
        close(code) {
          open = false;
          action$.next({ kind: 'close', dial, code });
          closed$.next();
        },
        ping(payload) {
          action$.next({ kind: 'ping', dial });
          pong$.next({ kind: 'pong', payload });
        },
      };
      const event$ = script$.pipe(
        subscribeOn(asapScheduler),
        tap((event) => event.kind === 'frame' && frame$.next(event.data)),
        filter((event) => event.kind !== 'frame'),
        map((event): SocketEvent => (event.kind === 'opened' ? { ...event, url: request.url, socket } : event)),
      );
      action$.next({ kind: 'dial', dial, request });
      return merge(event$, pong$.pipe(observeOn(asapScheduler))).pipe(
        tap({ error: end }),
        finalize(() => {
          if (!over) action$.next({ kind: 'kill', dial });
          open = false;
          frame$.complete();
        }),
        takeUntil(closed$.pipe(observeOn(asapScheduler), tap(end))),
      );
    });
  const written$ = action$.pipe(
    filter((action) => action.kind === 'write'),
    map(({ text }) => text),
  );
  return {
    dial,
    action$: action$.asObservable(),
    written$,
    sent$: written$.pipe(map((text) => JSON.parse(text) as Message)),
  };
}

function written(data: string | Uint8Array): { readonly text: string; readonly bytes?: Uint8Array } {
  return typeof data === 'string' ? { text: data } : { text: new TextDecoder().decode(data), bytes: data };
}
