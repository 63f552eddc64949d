import { systemClock } from '@hardware-ws/client';
import { tcpProxy$ } from '@hardware-ws/tcp-proxy';
import { map, type Observable, switchMap, tap } from 'rxjs';
import type { LinkModel } from '../simulation/link-models.ts';
import { runningCommand$ } from './running-command.ts';

/** A process of `hardware-ws buzzers --fair` behind a network of its own. */
export interface Box {
  readonly clientId: string;
  readonly buzzerId: number;
  /** How far its monotonic clock is ahead of the machine's, in ms. */
  readonly clockAheadMs: number;
  readonly log$: Observable<string>;
  /** Presses its button, and returns when it did, in ms on the machine's clock. The box stamps the edge when it reads it. */
  readonly press: () => number;
}

export interface RunBoxOptions {
  /** From 0. */
  readonly index: number;
  readonly gameId: number;
  readonly model: LinkModel;
  readonly backendPort: number;
  /** How far its monotonic clock is ahead of the machine's, in s. */
  readonly clockAheadS: number;
  readonly random: () => number;
}

/** Runs a box while subscribed. Its button is number `index` + 1. */
export function box$({ index, gameId, model, backendPort, clockAheadS, random }: RunBoxOptions): Observable<Box> {
  const clientId = `box-${index + 1}`;
  const buzzerId = index + 1;
  const link = model.linkOf(index, random);
  return tcpProxy$(backendPort).pipe(
    tap((proxy) => proxy.be({ drawMs: (way) => link[way](systemClock.monotonic()) })),
    switchMap(({ port }) => {
      const server = ['--server', `127.0.0.1:${port}`, '--client-id', clientId];
      const pins = ['--gpio', 'simulated', '--pins', `17=${buzzerId}`];
      return runningCommand$(['buzzers', String(gameId), '--fair', ...server, ...pins], clockAheadS);
    }),
    map(({ log$, type }) => {
      const press = () => {
        const at = systemClock.monotonic();
        type(`press ${buzzerId}`);
        return at;
      };
      return { clientId, buzzerId, clockAheadMs: clockAheadS * 1000, log$, press };
    }),
  );
}
