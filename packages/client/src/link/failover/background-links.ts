import {
  EMPTY,
  Subject,
  catchError,
  combineLatest,
  connect,
  defer,
  filter,
  repeat,
  switchMap,
  take,
  tap,
  timer,
  type Observable,
  type Subscription,
} from 'rxjs';
import type { SocketEvent } from '../dial/socket.ts';
import type { FailoverOptions } from './failover-options.ts';
import type { StandbyLink } from './standby-link.ts';

/** The links of a failover beside the one in use. */
export interface BackgroundLinks {
  /** Begins to watch the first backend or, while that is in use, to keep a warm link to another one. */
  readonly keep: (current: number) => void;
  /** The index of the backend to which a link is open, `undefined` if there is none. */
  readonly readyIndex: () => number | undefined;
  /** The open link to this backend. Subscribe before you call `stop`. `undefined` if there is none. */
  readonly taken: (index: number) => Observable<SocketEvent> | undefined;
  /** Emits the URL of the first backend when it has been well for long enough. */
  readonly well$: Observable<string>;
  readonly stop: () => void;
}

interface BackgroundOptions extends Required<FailoverOptions> {
  readonly backends: number;
  /** Opens a link to a backend. */
  readonly open: (index: number) => StandbyLink;
  readonly onLost: (index: number, error: unknown) => void;
  /** How many times `wellMs` the first backend must have been well. */
  readonly patience: () => number;
}

type Opened = Extract<SocketEvent, { readonly kind: 'opened' }>;

/** Opens links in the background, one at a time, and again when they are lost. */
export function backgroundLinks(options: BackgroundOptions): BackgroundLinks {
  const { standby, everyMs, wellMs, random, backends, open, onLost, patience } = options;
  const well$ = new Subject<string>();
  let keeping: Subscription | undefined;
  let ready: { readonly index: number; readonly link: StandbyLink } | undefined;
  // Random, so that many clients do not come at once.
  const pause = () => timer(everyMs * (0.5 + random()));
  const stop = () => {
    keeping?.unsubscribe();
    keeping = ready = undefined;
  };
  const untilWell$ = ({ url, socket }: Opened, event$: StandbyLink['kept$']) => {
    const proof$ = socket.ping ? event$.pipe(filter(({ kind }) => kind === 'latency')) : timer(0);
    return combineLatest([timer(wellMs * patience()), proof$]).pipe(
      take(1),
      tap(() => {
        if (standby === 'cold') stop();
        well$.next(url);
      }),
    );
  };
  const kept$ = (indexes: readonly number[]) => {
    let tries = 0;
    return defer(() => {
      const index = indexes[tries % indexes.length] ?? 0;
      tries += 1;
      const link = open(index);
      return link.kept$.pipe(
        connect((event$) =>
          event$.pipe(
            filter((event) => event.kind === 'opened'),
            tap(() => (ready = { index, link })),
            switchMap((event) => (index === 0 ? untilWell$(event, event$) : EMPTY)),
          ),
        ),
        catchError((error: unknown) => {
          onLost(index, error);
          ready = undefined;
          return EMPTY;
        }),
      );
    }).pipe(repeat({ delay: pause }));
  };
  return {
    keep(current) {
      const others = standby === 'warm' ? Array.from({ length: backends - 1 }, (_, n) => n + 1) : [];
      const indexes = current > 0 ? [0] : others;
      if (keeping || indexes.length === 0) return;
      const begin$ = current > 0 ? pause() : timer(0);
      keeping = begin$.pipe(switchMap(() => kept$(indexes))).subscribe({ error: () => undefined });
    },
    readyIndex: () => ready?.index,
    taken: (index) => (ready?.index === index ? ready.link.taken() : undefined),
    well$,
    stop,
  };
}
