import { tcpProxy$, type Way } from '@hardware-ws/tcp-proxy';
import { concatMap, defer, ignoreElements, merge, mergeMap, repeat, tap, timer, type Observable } from 'rxjs';
import { playFault$ } from '../faults/play-fault.ts';
import type { Peer } from '../peers/peer.ts';
import type { Fault } from '../faults/fault.ts';

export interface SoakLaneOptions {
  readonly lane: number;
  readonly port: number;
  readonly peer: Peer;
  readonly random: () => number;
  readonly dialled: () => void;
  readonly faulted: () => void;
}

/** Runs one connection while subscribed, with a fault and two presses every one to three seconds. */
export function soakLane$({ lane, port, peer, random, dialled, faulted }: SoakLaneOptions): Observable<never> {
  let n = 0;
  const press = () => peer.send({ do: 'press', lane, n: (n += 1) });
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
        peer.send({ do: 'start', lane, host: `127.0.0.1:${proxy.port}`, gameId: lane });
        return fault$;
      });
      return merge(proxy.dialled$.pipe(tap(dialled)), start$);
    }),
    ignoreElements(),
  );
}

/** Picks a random fault that ends within a second. */
function quickFault(random: () => number): Fault {
  const between = (from: number, to: number) => from + random() * (to - from);
  const way = (): Way => (random() < 0.5 ? 'up' : 'down');
  const faults: readonly (() => Fault)[] = [
    () => ({ kind: 'reset' }),
    () => ({ kind: 'fin' }),
    () => ({ kind: 'close', code: random() < 0.5 ? 1000 : 1011 }),
    () => ({ kind: 'outage', ms: between(20, 300) }),
    () => ({ kind: 'stall', ways: [way()], ms: between(20, 300) }),
    () => ({ kind: 'stall, reset', ways: ['up', 'down'], ms: between(20, 300) }),
    () => ({ kind: 'slices', ms: between(100, 300) }),
    () => ({ kind: 'flip', way: way() }),
    () => ({ kind: 'drip', ms: between(50, 300), byteMs: 5 }),
  ];
  return faults[Math.floor(random() * faults.length)]?.() ?? { kind: 'reset' };
}
