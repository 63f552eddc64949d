import { isOpen$, systemClock, type Clock, type Connection } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import {
  distinctUntilChanged,
  filter,
  interval,
  map,
  merge,
  share,
  shareReplay,
  startWith,
  Subject,
  switchMap,
  tap,
  withLatestFrom,
  type Observable,
} from 'rxjs';
import { isSettled } from '../spare/terms.ts';
import { bearers$, type BearerEvent, type BearersOptions } from './bearers.ts';
import type { ClientAbout } from './client-about.ts';
import { duplicates } from './duplicates.ts';

/** Watches who else bears our type and id in a game. Its streams keep the connection open. */
export interface NameWatch {
  readonly bearer$: Observable<BearerEvent>;
  /** The others that bear our name. Emits nothing while there has been none. */
  readonly duplicate$: Observable<readonly ClientAbout[]>;
  /** Pings the name now, if the link is open. */
  readonly ask: () => void;
}

/** The options of {@link nameWatch}. */
export interface NameWatchOptions extends Pick<BearersOptions, 'clientType' | 'clientId' | 'about' | 'instance'> {
  readonly game: Pick<Connection<QuizzerMessage, QuizzerOutgoingMessage>, 'on' | 'send' | 'status$'>;
  /** The term of a box that may have a spare. @default a client that has none */
  readonly term?: number | undefined;
  readonly clock?: Clock;
}

/**
 * How often the name is pinged without a reason, in ms: while another client bears it, after we took it over from another box, which
 * has to learn of it when it is back, and otherwise.
 */
const askEveryMs = { shared: 5000, tookOver: 2000, ours: 30_000 };

/** Watches the name of this client in a game. */
export function nameWatch({ game, term, clock = systemClock, ...who }: NameWatchOptions): NameWatch {
  const { instance } = who;
  const settles = (other: ClientAbout) => term !== undefined && isSettled(other, { instance, term });
  const alone = term !== undefined && term > 0 ? askEveryMs.tookOver : askEveryMs.ours;
  const ask$ = new Subject<void>();
  const ask = () => ask$.next();
  const bearer$ = bearers$({
    ...who,
    message$: game.on('client_connection_status', 'ping', 'pong'),
    send: (message) => game.send.next(message),
    ask$: ask$.pipe(
      withLatestFrom(isOpen$(game)),
      filter(([, open]) => open),
    ),
    clock,
  }).pipe(share());
  const shared$ = new Subject<boolean>();
  const asking$ = shared$.pipe(
    startWith(false),
    distinctUntilChanged(),
    switchMap((shared) => interval(shared ? askEveryMs.shared : alone)),
    tap(ask),
    filter(() => false),
    map((): readonly ClientAbout[] => []),
  );
  const found$ = bearer$.pipe(
    filter((event) => event.kind !== 'other' || event.client === undefined || !settles(event.client)),
    duplicates(),
    tap((others) => shared$.next(others.length > 0)),
  );
  return { bearer$, ask, duplicate$: merge(asking$, found$).pipe(shareReplay({ bufferSize: 1, refCount: true })) };
}
