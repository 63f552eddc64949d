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
  /** Decides jitter and which bit is flipped, from 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/** A proxy that listens, and the weather on the way. */
export interface TcpProxy {
  readonly port: number;
  /** Each connection that a client makes. */
  readonly dialled$: Observable<ProxiedLink>;
  /** The connections that are left, on either side. */
  readonly links: ReadonlySet<ProxiedLink>;
  /** Changes the weather, for the connections that there are too. */
  be(weather: Weather): void;
}

/**
 * A TCP proxy on loopback before a port, which runs while subscribed and emits once, when it listens.
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
