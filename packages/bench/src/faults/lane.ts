import { systemClock } from '@hardware-ws/client';
import { tcpProxy$ } from '@hardware-ws/tcp-proxy';
import {
  concat,
  defer,
  endWith,
  filter,
  finalize,
  from,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type Observable,
  take,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import type { Backend } from '../backends/backend.ts';
import type { Peer } from '../peers/peer.ts';
import { clientTexts } from './client-texts.ts';
import type { Plan } from './make-plans.ts';
import { playFault$ } from './play-fault.ts';
import type { Recording } from './recording.ts';

export interface LaneOptions {
  readonly lane: number;
  readonly gameId: number;
  readonly backend: Backend;
  readonly peer: Peer;
  readonly plan: Plan;
  readonly story: Recording;
  readonly random: () => number;
  /** Returns the number of the next press. */
  readonly nextN: () => number;
}

/** How long the last presses may take to arrive after the plan has ended. */
const afterwardsMs = 3000;
/** How long to wait for the connection to open. The plan runs even if it does not. */
const giveUpMs = 15_000;

/** Runs the plan of one connection, which goes through its own proxy. Completes when the plan has ended. */
export function lane$(options: LaneOptions): Observable<never> {
  const { lane, gameId, backend, peer, plan, story, random, nextN } = options;
  const now = () => systemClock.monotonic();

  const heard$ = backend.presses$(gameId).pipe(tap((press) => story.heard.push({ lane, press, at: now() })));
  const press = () => {
    const n = nextN();
    story.presses.push({ lane, n, at: now() });
    peer.send({ do: 'press', lane, n });
  };

  return tcpProxy$(backend.port, { random }).pipe(
    mergeMap((proxy) => {
      const written$ = proxy.dialled$.pipe(
        mergeMap(({ written$ }) => written$.pipe(clientTexts())),
        map((text) => /"n": ?(\d+)/.exec(text)?.[1]),
        filter((n) => n !== undefined),
        tap((n) => story.writes.push({ n: Number(n), at: now() })),
      );
      const faults$ = from(plan.faults).pipe(
        mergeMap(({ at, fault }) => timer(at).pipe(map(() => fault))),
        mergeMap((fault) => {
          const from = now();
          story.faults.push({ lane, kind: fault.kind, at: from });
          return playFault$(fault, proxy).pipe(finalize(() => story.troubles.push({ lane, from, to: now() })));
        }),
      );
      const presses$ = from(plan.pressesAt).pipe(
        mergeMap((at) => timer(at)),
        tap(press),
      );
      const opened$ = peer.report$.pipe(filter((report) => report.kind === 'open' && report.lane === lane));
      const start$ = defer(() => {
        peer.send({ do: 'start', lane, host: `127.0.0.1:${proxy.port}`, gameId });
        return opened$.pipe(take(1), takeUntil(timer(giveUpMs)));
      });
      const over$ = concat(start$, merge(faults$, presses$, timer(plan.ms + afterwardsMs)));
      return merge(
        heard$.pipe(ignoreElements()),
        written$.pipe(ignoreElements()),
        over$.pipe(ignoreElements(), endWith('over')),
      );
    }),
    take(1),
    ignoreElements(),
  );
}
