import { Observable, timer } from 'rxjs';
import type { Route, RouteContext } from '../../protocol/route.ts';
import type { RouteTarget } from '../../protocol/route-target.ts';
import type { Socket, SocketEvent } from '../dial/socket.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError, linkEndOf } from '../end/link-error.ts';
import { backgroundLinks } from './background-links.ts';
import type { FailoverOptions } from './failover-options.ts';
import { standbyLink } from './standby-link.ts';

/** How long the link that is left may take to close, in ms. */
const leaveMs = 1000;
/** A return to the first backend that did not last so long makes the next one wait longer, in ms. */
const lastingMs = 60_000;
const mostFlaps = 5;

/** Chooses among several backends, for one link. */
export function failoverRoute(
  targets: readonly RouteTarget[],
  { standby = 'cold', everyMs = 10_000, wellMs = 10_000, random = Math.random }: FailoverOptions,
  { open, heartbeat, clock }: RouteContext,
): Route {
  const ends: (LinkEnd | undefined)[] = [];
  let current = 0;
  let failures = 0;
  let flaps = 0;
  let openedAt: number | undefined;
  let returnedAt: number | undefined;

  const target = (index: number) => targets[index] as RouteTarget;
  const last = (index: number) => () => ends[index];
  const background = backgroundLinks({
    ...{ standby, everyMs, wellMs, random },
    backends: targets.length,
    open: (index) => standbyLink(open(target(index), { last: last(index) }), heartbeat),
    onLost: (index, error) => (ends[index] = linkEndOf(error)),
    patience: () => 2 ** flaps,
  });

  const dial = (onUrl: (url: string) => void): Observable<SocketEvent> =>
    new Observable((subscriber) => {
      openedAt = undefined;
      let socket: Socket | undefined;
      let isLeft = false;
      const follow = (event: SocketEvent) => {
        if (event.kind === 'opened') {
          ({ socket } = event);
          openedAt = clock.monotonic();
          background.keep(current);
        }
        subscriber.next(event);
      };
      const error = (error: unknown) => subscriber.error(error);
      const link$ = background.taken(current) ?? open(target(current), { last: last(current), onUrl });
      const linked = link$.subscribe({ next: follow, error, complete: () => subscriber.complete() });
      // A link that is taken over has its new owner now.
      background.stop();
      const leave = (url: string) => {
        isLeft = true;
        // What was written still arrives.
        socket?.close(1000, '');
        linked.add(timer(leaveMs).subscribe({ next: () => linked.unsubscribe(), error }));
        error(new LinkError({ kind: 'returned', url }));
      };
      subscriber.add(background.well$.subscribe({ next: leave, error }));
      subscriber.add(() => isLeft || linked.unsubscribe());
    });

  const use = (index: number) => {
    current = index % targets.length;
    failures = 0;
  };
  const ended = (end: LinkEnd) => {
    const now = clock.monotonic();
    ends[current] = end;
    if (current === 0 && returnedAt !== undefined) {
      flaps = now - returnedAt < lastingMs ? Math.min(flaps + 1, mostFlaps) : 0;
      returnedAt = undefined;
    }
    if (end.kind === 'returned') {
      returnedAt = now;
      use(0);
      return 'now';
    }
    const ready = background.readyIndex();
    if (ready !== undefined) {
      use(ready);
      return 'now';
    }
    background.stop();
    const livedMs = openedAt === undefined ? 0 : now - openedAt;
    if (livedMs >= wellMs && end.kind !== 'dead') {
      failures = 0;
      return undefined;
    }
    const failed = failures + 1;
    use(current + 1);
    // Once all have failed, the protocol decides how long to wait.
    if (failed >= targets.length) return undefined;
    failures = failed;
    return 'soon';
  };
  const url = () => {
    const { url: given } = target(current);
    return typeof given === 'string' ? given : undefined;
  };
  return { dial, url, ended, close: background.stop };
}
