import {
  BehaviorSubject,
  NEVER,
  Observable,
  Subject,
  defer,
  distinctUntilChanged,
  filter,
  finalize,
  map,
  mergeMap,
  switchMap,
  tap,
} from 'rxjs';
import { accepted$ } from './accepted.ts';
import { proxiedLink, type ProxiedLink } from './proxied-link.ts';
import type { Weather } from './weather.ts';

export interface TcpProxyOptions {
  /** Chooses the jitter and the bit to flip, as a number from 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/** A listening proxy. */
export interface TcpProxy {
  readonly port: number;
  /** Each connection that a client opens. */
  readonly dialled$: Observable<ProxiedLink>;
  /** The connections that are still open on either side. */
  readonly links: ReadonlySet<ProxiedLink>;
  /** Changes the weather, also for open connections. */
  be(weather: Weather): void;
}

/**
 * A TCP proxy on loopback in front of a port. It runs while subscribed and emits once, when it listens.
 *
 * @example
 * tcpProxy$(8000).subscribe((proxy) => proxy.be({ held: ['up', 'down'] }));
 */
export function tcpProxy$(target: number, { random = Math.random }: TcpProxyOptions = {}): Observable<TcpProxy> {
  return new Observable((subscriber) => {
    const weather$ = new BehaviorSubject<Weather>({});
    const dialled$ = new Subject<ProxiedLink>();
    const links = new Set<ProxiedLink>();
    let port = 0;

    const listen = (at: number): void => {
      if (port === 0) subscriber.next({ port: at, dialled$, links, be: (weather) => weather$.next(weather) });
      port = at;
    };
    const follow = (link: ProxiedLink): Observable<never> => {
      links.add(link);
      dialled$.next(link);
      return link.gone$.pipe(finalize(() => links.delete(link)));
    };
    const proxying$ = weather$.pipe(
      map(({ refusing = false }) => refusing),
      distinctUntilChanged(),
      switchMap((refusing) => (refusing ? NEVER : defer(() => accepted$(port)))),
      tap((event) => event.kind === 'listening' && listen(event.port)),
      filter((event) => event.kind === 'accepted'),
      mergeMap(({ near }) => follow(proxiedLink({ near, target, weather$, random }))),
    );
    const proxying = proxying$.subscribe({ error: (error: unknown) => subscriber.error(error) });
    return () => {
      for (const link of links) link.reset();
      proxying.unsubscribe();
    };
  });
}
