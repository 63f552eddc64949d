import { systemClock } from '@hardware-ws/client';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { Subscription, bufferCount, filter, firstValueFrom, merge, race, tap, timer } from 'rxjs';
import type { Backend } from '../backends/backend.ts';
import { peer } from '../peers/peer.ts';
import { kept } from '../command/kept.ts';
import { recording, type Recording, recordPeer$ } from './recording.ts';

/** A running candidate whose connections all go through one proxy. */
export interface Stage {
  readonly proxy: TcpProxy;
  readonly story: Recording;
  /** When the candidate dialled, in ms on the monotonic clock. */
  readonly dials: readonly number[];
  readonly press: (lane: number) => void;
  /** Waits until `count` more connections have opened, or for `ms` at most. */
  readonly opened: (count: number, ms: number) => Promise<unknown>;
}

export interface StageOptions {
  readonly name: string;
  readonly backend: Backend;
  /** The game of each connection. */
  readonly gameIds: readonly number[];
}

/** Starts a candidate, runs `play` with it, and stops it. */
export async function onStage<T>(
  { name, backend, gameIds }: StageOptions,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const running = new Subscription();
  const story = recording();
  const dials: number[] = [];
  const candidate = peer(name);
  const now = () => systemClock.monotonic();
  try {
    const proxy = await kept(tcpProxy$(backend.port), running);
    const heard$ = merge(
      ...gameIds.map((gameId, lane) =>
        backend.presses$(gameId).pipe(tap((press) => story.heard.push({ lane, press, at: now() }))),
      ),
    );
    const dialled$ = proxy.dialled$.pipe(tap(() => dials.push(now())));
    const fail = (error: unknown) => {
      throw error;
    };
    running.add(merge(heard$, dialled$, recordPeer$(candidate, story)).subscribe({ error: fail }));
    gameIds.forEach((gameId, lane) => candidate.send({ do: 'start', lane, host: `127.0.0.1:${proxy.port}`, gameId }));
    return await play({
      proxy,
      story,
      dials,
      press: (lane) => {
        const n = story.presses.length;
        story.presses.push({ lane, n, at: now() });
        candidate.send({ do: 'press', lane, n });
      },
      opened: (count, ms) => {
        const open$ = candidate.report$.pipe(
          filter(({ kind }) => kind === 'open'),
          bufferCount(count),
        );
        return firstValueFrom(race(open$, timer(ms)));
      },
    });
  } finally {
    running.unsubscribe();
  }
}
