import {
  EMPTY,
  Observable,
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
  type Subscription,
} from 'rxjs';
import type { RouteTarget } from '../../protocol/route-target.ts';
import type { Route, RouteContext } from '../../protocol/route.ts';
import type { Socket, SocketEvent } from '../dial/socket.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError, linkEndOf } from '../end/link-error.ts';
import type { FailoverOptions } from './failover-options.ts';
import { standbyLink, type StandbyLink } from './standby-link.ts';

/** How long the link that is left may take to close, in ms. */
const leaveMs = 1000;
/** A return to the first backend that did not last so long makes the next one wait longer, in ms. */
const lastingMs = 60_000;
const mostFlaps = 5;

type Opened = Extract<SocketEvent, { readonly kind: 'opened' }>;

/** Chooses among several backends, for one link. */
export function failoverRoute(
  targets: readonly RouteTarget[],
  { standby = 'cold', everyMs = 10_000, wellMs = 10_000, random = Math.random }: FailoverOptions,
  { open, heartbeat, clock }: RouteContext,
): Route {
  const ends: (LinkEnd | undefined)[] = [];
  const back$ = new Subject<string>();
  let current = 0;
  let failures = 0;
  let flaps = 0;
  let openedAt: number | undefined;
  let returnedAt: number | undefined;
  let keeping: Subscription | undefined;
  let ready: { readonly index: number; readonly link: StandbyLink } | undefined;

  const target = (index: number) => targets[index] as RouteTarget;
  const last = (index: number) => () => ends[index];
  const urlOf = (index: number) => {
    const { url } = target(index);
    return typeof url === 'string' ? url : undefined;
  };
  const jittered = () => timer(everyMs * (0.5 + random()));
  const stopKeeping = () => {
    keeping?.unsubscribe();
    keeping = ready = undefined;
  };

  /** Waits until the first backend has been well for long enough, and then leaves the one in use. */
  const well$ = ({ url, socket }: Opened, event$: StandbyLink['kept$']) => {
    const proof$ = socket.ping ? event$.pipe(filter(({ kind }) => kind === 'latency')) : timer(0);
    return combineLatest([timer(wellMs * 2 ** flaps), proof$]).pipe(
      take(1),
      tap(() => {
        if (standby === 'cold') stopKeeping();
        back$.next(url);
      }),
    );
  };
  const kept$ = (indexes: readonly number[]) => {
    let tries = 0;
    return defer(() => {
      const index = indexes[tries % indexes.length] ?? 0;
      tries += 1;
      const link = standbyLink(open(target(index), { last: last(index) }), { ...heartbeat, clock });
      return link.kept$.pipe(
        connect((event$) =>
          event$.pipe(
            filter((event) => event.kind === 'opened'),
            tap(() => (ready = { index, link })),
            switchMap((event) => (index === 0 ? well$(event, event$) : EMPTY)),
          ),
        ),
        catchError((error: unknown) => {
          ends[index] = linkEndOf(error);
          ready = undefined;
          return EMPTY;
        }),
      );
    }).pipe(repeat({ delay: jittered }));
  };
  /** Keeps an eye on the first backend or, on the first one, a standby link. */
  const keep = () => {
    const indexes = current > 0 ? [0] : standby === 'warm' ? targets.map((_, index) => index).slice(1) : [];
    if (keeping || indexes.length === 0) return;
    const begin$ = current > 0 ? jittered() : timer(0);
    keeping = begin$.pipe(switchMap(() => kept$(indexes))).subscribe({ error: () => undefined });
  };

  const dial = (onUrl: (url: string) => void): Observable<SocketEvent> =>
    new Observable((subscriber) => {
      openedAt = undefined;
      let socket: Socket | undefined;
      let isLeft = false;
      const follow = (event: SocketEvent) => {
        if (event.kind === 'opened') {
          ({ socket } = event);
          openedAt = clock.monotonic();
          keep();
        }
        subscriber.next(event);
      };
      const error = (error: unknown) => subscriber.error(error);
      const taken$ = ready?.index === current ? ready.link.taken() : undefined;
      const link$ = taken$ ?? open(target(current), { last: last(current), onUrl });
      const linked = link$.subscribe({ next: follow, error, complete: () => subscriber.complete() });
      // A link that is taken over has its new owner now.
      stopKeeping();
      const leave = (url: string) => {
        isLeft = true;
        // What was written still arrives.
        socket?.close(1000, '');
        linked.add(timer(leaveMs).subscribe({ next: () => linked.unsubscribe(), error }));
        error(new LinkError({ kind: 'returned', url }));
      };
      subscriber.add(back$.subscribe({ next: leave, error }));
      subscriber.add(() => isLeft || linked.unsubscribe());
    });

  const ended = (end: LinkEnd) => {
    const now = clock.monotonic();
    ends[current] = end;
    if (current === 0 && returnedAt !== undefined) {
      flaps = now - returnedAt < lastingMs ? Math.min(flaps + 1, mostFlaps) : 0;
      returnedAt = undefined;
    }
    if (end.kind === 'returned') {
      [current, failures, returnedAt] = [0, 0, now];
      return 'now';
    }
    if (ready) {
      [current, failures] = [ready.index, 0];
      return 'now';
    }
    stopKeeping();
    const livedMs = openedAt === undefined ? 0 : now - openedAt;
    if (livedMs >= wellMs && end.kind !== 'dead') {
      failures = 0;
      return undefined;
    }
    current = (current + 1) % targets.length;
    failures += 1;
    if (failures < targets.length) return 'soon';
    failures = 0;
    return undefined;
  };
  return { dial, url: () => urlOf(current), ended, close: stopKeeping };
}
