import { tcpProxy$ } from '@hardware-ws/tcp-proxy';
import { concatMap, defer, ignoreElements, merge, mergeMap, repeat, tap, timer, type Observable } from 'rxjs';
import { playFault$ } from '../faults/play-fault.ts';
import type { Peer } from '../peers/peer.ts';
import { quickFault } from './quick-fault.ts';

export interface SoakLaneOptions {
  readonly lane: number;
  readonly port: number;
  readonly peer: Peer;
  readonly random: () => number;
  readonly dialled: () => void;
  readonly faulted: () => void;
}

/** One connection with a fault and two presses every one to three seconds, while subscribed. */
export function soakLane$({ lane, port, peer, random, dialled, faulted }: SoakLaneOptions): Observable<never> {
  let n = 0;
  const press = () => peer.tell({ do: 'press', lane, n: (n += 1) });
  return tcpProxy$(port, { random }).pipe(
    mergeMap((proxy) => {
      const fault$ = defer(() => timer(1000 + random() * 2000)).pipe(
        tap(press),
        concatMap(() => {
          faulted();
          return merge(playFault$(quickFault(random), proxy), timer(1).pipe(tap(press)));
        }),
        repeat(),
      );
      const start$ = defer(() => {
        peer.tell({ do: 'start', lane, host: `127.0.0.1:${proxy.port}`, gameId: lane });
        return fault$;
      });
      return merge(proxy.dialled$.pipe(tap(dialled)), start$);
    }),
    ignoreElements(),
  );
}
