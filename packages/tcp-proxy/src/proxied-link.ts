import { connect, type Socket } from 'node:net';
import { BehaviorSubject, Subject, combineLatest, filter, map, merge, noop, take, tap, type Observable } from 'rxjs';
import { passThrough } from './pass-through.ts';
import type { Way, Weather } from './weather.ts';

/** One connection through the proxy, and what a test can do to it. */
export interface ProxiedLink {
  /** What the client wrote, before any weather. */
  readonly written$: Observable<Buffer>;
  /** Completes when the client's side closes. */
  readonly over$: Observable<never>;
  /** Completes when both sides are closed. */
  readonly gone$: Observable<never>;
  /** Resets both connections. Waiting bytes are lost. */
  reset(): void;
  /** Ends both connections as the death of a process does: with a FIN and without a close frame. Waiting bytes are lost. */
  finish(): void;
  /** Silently stops all bytes in both directions for good. */
  silence(): void;
  /** Flips one bit of the next chunk in this direction. */
  flipNext(way: Way): void;
  /** Writes to the client as if the server had written it. */
  say(bytes: Buffer): void;
}

export interface ProxiedLinkOptions {
  readonly near: Socket;
  readonly target: number;
  readonly weather$: Observable<Weather>;
  readonly random: () => number;
}

/** Connects a client's socket, `near`, with the target port. */
export function proxiedLink({ near, target, weather$, random }: ProxiedLinkOptions): ProxiedLink {
  const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  const silent$ = new BehaviorSubject(false);
  const here$ = combineLatest([weather$, silent$]).pipe(
    map(([weather, silent]): Weather => (silent ? { held: ['up', 'down'] } : weather)),
  );
  const over$ = new Subject<never>();
  const farOver$ = new Subject<never>();
  const toFlip = new Set<Way>();

  const carry = (from: Socket, to: Socket, way: Way) => {
    const read$ = new Subject<Buffer>();
    const weathered = read$.pipe(
      map((bytes) => (toFlip.delete(way) ? flipBit(bytes, random) : bytes)),
      passThrough({ way, weather$: here$, random }),
      tap({ next: (bytes) => to.write(bytes), complete: () => to.end() }),
    );
    const carrying = weathered.subscribe();
    const passing$ = here$.pipe(filter(({ held = [] }) => !held.includes(way)));
    from.on('data', (bytes: Buffer) => read$.next(bytes)).on('end', () => read$.complete());
    from.on('error', noop).on('close', (reset) => {
      // A kernel that resets a connection has dropped its unacknowledged data. A held direction holds the reset too.
      if (!reset) return;
      carrying.unsubscribe();
      passing$
        .pipe(
          tap(() => kill(to)),
          take(1),
        )
        .subscribe();
    });
    return { read$, carrying, say: (bytes: Buffer) => read$.next(bytes) };
  };
  const up = carry(near, far, 'up');
  const down = carry(far, near, 'down');
  const drop = () => [up, down].forEach(({ carrying }) => carrying.unsubscribe());
  near.on('close', () => over$.complete());
  far.on('close', () => farOver$.complete());

  return {
    written$: up.read$,
    over$,
    gone$: merge(over$, farOver$),
    reset: () => {
      drop();
      kill(near);
      kill(far);
    },
    finish: () => {
      drop();
      near.end();
      far.end();
    },
    silence: () => silent$.next(true),
    flipNext: (way) => void toFlip.add(way),
    say: down.say,
  };
}

/** libuv refuses to reset a socket that is shutting down, and would leave it open for ever. */
function kill(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

/** Returns a copy of the bytes with one bit flipped. */
function flipBit(bytes: Buffer, random: () => number): Buffer {
  const flipped = Buffer.from(bytes);
  const bit = Math.floor(random() * bytes.length * 8);
  const place = bit >> 3;
  flipped[place] = (flipped[place] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}
