import {
  BehaviorSubject,
  NEVER,
  Observable,
  Subject,
  asapScheduler,
  defer,
  finalize,
  map,
  merge,
  observeOn,
  of,
  switchMap,
  take,
  timer,
} from 'rxjs';
import type { RelaySocket } from '../relay-socket.ts';
import { numberedItems } from './numbered-items.ts';
import type { PollItem } from './poll-request.ts';

/** How long a session waits, in ms. */
export interface PollTimes {
  /** How long a request is held until there are items. */
  readonly waitMs: number;
  /** How long a session lives without any request. */
  readonly expiryMs: number;
}

/** A link that is carried by HTTP requests. */
export interface PollSession extends RelaySocket {
  /** Emits an answer once there are items after those that the client has received. */
  readonly polled$: (received: number) => Observable<string>;
  /** Takes the items of the client, each once. Returns the answer, or `undefined` if one is missing before them. */
  readonly push: (from: number, items: readonly PollItem[]) => string | undefined;
  /** Counts an open request until it is unsubscribed. */
  readonly present$: Observable<never>;
  /** Emits when there has been no request for too long, or on `terminate`. Unsubscribing ends the link too. */
  readonly ended$: Observable<unknown>;
  /** Ends the link at once, without a close. */
  readonly terminate: () => void;
}

export function pollSession({ waitMs, expiryMs }: PollTimes): PollSession {
  const message$ = new Subject<string | Buffer>();
  const closed$ = new Subject<number>();
  const added$ = new Subject<void>();
  const asked$ = new Subject<void>();
  const terminated$ = new Subject<void>();
  const requests$ = new BehaviorSubject(0);
  const items = numberedItems();
  let taken = 0;
  let closed = false;

  const add = (item: PollItem) => {
    items.add(item);
    added$.next();
  };
  const end = (code: number) => {
    closed = true;
    closed$.next(code);
  };
  const close = (code: number, reason = '') => {
    if (closed) return;
    add({ close: [code, reason] });
    end(code);
  };
  const receive = (item: PollItem) => {
    if (typeof item === 'string') message$.next(item);
    else if ('base64' in item) message$.next(Buffer.from(item.base64, 'base64'));
    else if ('ping' in item) add({ pong: item.ping });
    else if ('close' in item) close(...item.close);
  };
  return {
    message$,
    closed$,
    send: (data) => {
      if (!closed) add(typeof data === 'string' ? data : { base64: Buffer.from(data).toString('base64') });
    },
    close,
    polled$: (received) =>
      defer(() => {
        items.acknowledge(received);
        // The client has given up a request that still waits.
        asked$.next();
        const ready$: Observable<unknown> = items.isEmpty() ? merge(added$, asked$, timer(waitMs)) : of(0);
        // The frames of one turn go together.
        return ready$.pipe(take(1), observeOn(asapScheduler), map(items.first));
      }),
    push(first, given) {
      if (first > taken + 1) return undefined;
      for (const item of given.slice(taken + 1 - first)) {
        taken += 1;
        if (!closed) receive(item);
      }
      return `{"received":${String(taken)}}`;
    },
    present$: new Observable<never>(() => {
      requests$.next(requests$.value + 1);
      return () => requests$.next(requests$.value - 1);
    }),
    ended$: merge(requests$.pipe(switchMap((count) => (count > 0 ? NEVER : timer(expiryMs)))), terminated$).pipe(
      take(1),
      finalize(() => {
        if (!closed) end(1006);
      }),
    ),
    terminate: () => terminated$.next(),
  };
}
