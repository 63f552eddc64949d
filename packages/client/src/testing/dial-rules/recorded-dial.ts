import {
  ReplaySubject,
  Subscription,
  catchError,
  endWith,
  filter,
  firstValueFrom,
  ignoreElements,
  of,
  switchMap,
  take,
  type Observable,
} from 'rxjs';
import type { DialRequest } from '../../link/dial/dial.ts';
import { linkEndOf } from '../../link/end/link-error.ts';
import type { LinkEnd } from '../../link/end/link-end.ts';
import type { Socket, SocketEvent } from '../../link/dial/socket.ts';
import type { DialPeer, PeerSocket } from './dial-peer.ts';

/** A running dial with everything it does, for the rules of a dial. */
export interface RecordedDial {
  /** All events so far, in order. */
  readonly events: readonly SocketEvent[];
  /** All frames so far, in order. */
  readonly frames: readonly (string | ArrayBuffer)[];
  /** Whether the dial has completed or errored. */
  ended(): boolean;
  next(kind: SocketEvent['kind']): Promise<SocketEvent>;
  frame(data: string): Promise<unknown>;
  near(): Promise<Socket>;
  far(): Promise<PeerSocket>;
  end(): Promise<LinkEnd | { readonly kind: 'completed' }>;
  kill(): void;
}

/** Dials, and records everything that the dial does. */
export function recordedDial({ dial, accepting, accepted$ }: DialPeer, request: DialRequest = accepting): RecordedDial {
  const events: SocketEvent[] = [];
  const frames: (string | ArrayBuffer)[] = [];
  const event$ = new ReplaySubject<SocketEvent>();
  const frame$ = new ReplaySubject<string | ArrayBuffer>();
  const far$ = new ReplaySubject<PeerSocket>(1);
  const subscription = new Subscription();
  subscription.add(accepted$.pipe(take(1)).subscribe(far$));
  let ended = false;
  const stop = () => (ended = true);
  subscription.add(event$.subscribe({ next: (event) => events.push(event), error: stop, complete: stop }));
  const opened$ = event$.pipe(filter((event) => event.kind === 'opened'));
  subscription.add(opened$.pipe(switchMap(({ socket }) => socket.frame$)).subscribe(frame$));
  subscription.add(frame$.subscribe({ next: (data) => frames.push(data), error: stop }));
  subscription.add(dial(request).subscribe(event$));
  const first = <T extends SocketEvent['kind']>(kind: T) =>
    firstValueFrom(
      event$.pipe(filter((event): event is Extract<SocketEvent, { readonly kind: T }> => event.kind === kind)),
    );
  return {
    events,
    frames,
    ended: () => ended,
    next: first,
    frame: (data) => firstValueFrom(frame$.pipe(filter((frame) => frame === data))),
    near: async () => (await first('opened')).socket,
    far: () => firstValueFrom(far$),
    end: () => firstValueFrom(endOf$(event$)),
    kill: () => subscription.unsubscribe(),
  };
}

function endOf$(event$: Observable<unknown>): Observable<LinkEnd | { readonly kind: 'completed' }> {
  return event$.pipe(
    ignoreElements(),
    endWith({ kind: 'completed' as const }),
    catchError((error: unknown) => of(linkEndOf(error))),
  );
}
