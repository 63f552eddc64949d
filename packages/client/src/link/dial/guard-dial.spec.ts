import { EMPTY, NEVER, Observable, Subject, concat, map, of, switchMap, tap, throwError, timer } from 'rxjs';
import { lost } from '../../testing/fake-dial/fake-event.ts';
import { marbles } from '../../testing/marbles/marbles.ts';
import { guardDial } from './guard-dial.ts';
import type { Socket, SocketEvent } from './socket.ts';

function opened(members: Partial<Socket> = {}): SocketEvent {
  return {
    kind: 'opened',
    url: 'ws://show/',
    socket: { frame$: NEVER, write: () => true, close: () => undefined, ...members },
  };
}

const oops = new Error('oops');

function throwing(): never {
  throw oops;
}

const kind = map(({ kind }: SocketEvent) => kind);
const kinds = { o: 'opened', p: 'pong' };
/** Runs a task with the socket once it is open. */
function withSocket(use: (socket: Socket) => void) {
  return tap((event: SocketEvent) => event.kind === 'opened' && use(event.socket));
}

describe('guardDial', () => {
  it('passes on what a dial may do: opened, pongs, an error, and a requested end', () => {
    marbles(({ cold, expectObservable }) => {
      const events = { o: opened(), p: { kind: 'pong' } } as const;
      expectObservable(cold<SocketEvent>('-o-p', events).pipe(guardDial(), kind)).toBe('-o-p', kinds);
      expectObservable(cold<SocketEvent>('-o-#', events, lost(4401)).pipe(guardDial(), kind)).toBe(
        '-o-#',
        kinds,
        lost(4401),
      );
      const closed = cold<SocketEvent>('-o-|', events).pipe(
        guardDial(),
        withSocket((socket) => socket.close(1000, '')),
        kind,
      );
      expectObservable(closed).toBe('-o-|', kinds);
    });
  });

  it.each([null, undefined, 'opened', { kind: 'frame' }, { kind: 'opened' }, { kind: 'opened', socket: { write: 1 } }])(
    'errors when a dial emits %p',
    (garbage) => {
      marbles(({ cold, expectObservable }) => {
        const result$ = cold('-x', { x: garbage as unknown as SocketEvent }).pipe(guardDial());
        const error = new TypeError('the dial emitted an invalid event; expected `opened` with a socket, or `pong`');
        expectObservable(result$).toBe('-#', undefined, error);
      });
    },
  );

  it('errors when a dial completes without a requested close', () => {
    marbles(({ cold, expectObservable }) => {
      const error = new Error('the dial completed although its socket was not closed');
      expectObservable(EMPTY.pipe(guardDial())).toBe('#', undefined, error);
      expectObservable(cold<SocketEvent>('-o-|', { o: opened() }).pipe(guardDial(), kind)).toBe('-o-#', kinds, error);
    });
  });

  it('errors when a write throws, and reports that nothing was written', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const written: boolean[] = [];
      const result$ = cold<SocketEvent>('-o---', { o: opened({ write: throwing }) }).pipe(
        guardDial(),
        withSocket((socket) => written.push(socket.write('lost'))),
        kind,
      );
      expectObservable(result$).toBe('-(o#)', kinds, oops);
      flush();
      expect(written).toEqual([false]);
    });
  });

  it('errors when a close throws', () => {
    marbles(({ cold, expectObservable }) => {
      const result$ = cold<SocketEvent>('-o---', { o: opened({ close: throwing }) }).pipe(
        guardDial(),
        withSocket((socket) => socket.close(1000, '')),
        kind,
      );
      expectObservable(result$).toBe('-(o#)', kinds, oops);
    });
  });

  it('errors when the frames error, or end before the socket', () => {
    marbles(({ cold, expectObservable }) => {
      const opening = (frame$: Observable<string>) => cold<SocketEvent>('-o', { o: opened({ frame$ }) });
      expectObservable(opening(cold('-f#', undefined, oops)).pipe(guardDial(), kind)).toBe('-o-#', kinds, oops);
      const early = new Error('the frames of the dial ended before its socket');
      expectObservable(opening(cold('-f|')).pipe(guardDial(), kind)).toBe('-o-#', kinds, early);
    });
  });

  it('prefers the error of the dial to the end of its frames in the same turn', () => {
    marbles(({ cold, expectObservable }) => {
      const frame$ = new Subject<string>();
      const dial$ = cold<SocketEvent>('-o-#', { o: opened({ frame$ }) }, lost(4401)).pipe(
        tap({ error: () => frame$.complete() }),
      );
      expectObservable(dial$.pipe(guardDial(), kind)).toBe('-o-#', kinds, lost(4401));
    });
  });

  it('gives all frames to every subscriber, even if the dial makes them anew for each', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const frames = cold('-a-b');
      const frame$ = cold<SocketEvent>('-o', { o: opened({ frame$: frames }) }).pipe(
        guardDial(),
        switchMap((event) => (event.kind === 'opened' ? event.socket.frame$ : EMPTY)),
      );
      const both$ = cold<SocketEvent>('-o', { o: opened({ frame$: frames }) }).pipe(
        guardDial(),
        switchMap((event) => {
          if (event.kind !== 'opened') return EMPTY;
          const { socket } = event;
          return concat(of(0), timer(2)).pipe(switchMap(() => socket.frame$));
        }),
      );
      expectObservable(frame$, ' ^-----!').toBe('--a-b');
      expectObservable(both$, '  ^-----!').toBe('--a-b');
      expectSubscriptions(frames.subscriptions).toBe(['-^----!', '-^----!']);
    });
  });

  it('ends the frames with the link', () => {
    marbles(({ cold, expectObservable }) => {
      const frames: Observable<unknown>[] = [];
      const dial$ = cold<SocketEvent>('o---#', { o: opened() }, lost()).pipe(
        guardDial(),
        withSocket(({ frame$ }) => void frames.push(frame$)),
        kind,
      );
      expectObservable(dial$).toBe('o---#', kinds, lost());
      const ended$ = timer(2).pipe(switchMap(() => frames[0] ?? NEVER));
      expectObservable(ended$).toBe('----|');
    });
  });

  it('unsubscribes from a dial whose teardown throws', () => {
    marbles(({ expectObservable, flush }) => {
      const left = jest.fn(throwing);
      const dial$ = new Observable<SocketEvent>(() => left);
      expectObservable(dial$.pipe(guardDial()), '^-!').toBe('-');
      flush();
      expect(left).toHaveBeenCalledTimes(1);
    });
  });

  it('pings and counts only if the dial does', () => {
    marbles(({ cold, flush }) => {
      const pinged: string[] = [];
      const seen: unknown[] = [];
      const see = withSocket((socket) => {
        socket.ping?.('7');
        seen.push(socket.bytesReceived?.(), 'ping' in socket);
      });
      const ping = (payload: string) => pinged.push(payload);
      cold<SocketEvent>('o', { o: opened({ ping, bytesReceived: () => 5 }) })
        .pipe(guardDial(), see)
        .subscribe();
      cold<SocketEvent>('o', { o: opened() }).pipe(guardDial(), see).subscribe();
      flush();
      expect([pinged, seen]).toEqual([['7'], [5, true, undefined, false]]);
    });
  });

  it('passes on a dial that never emits and one that errors, and guards each subscription separately', () => {
    marbles(({ cold, expectObservable }) => {
      const guard = guardDial();
      expectObservable(NEVER.pipe(guard)).toBe('-');
      expectObservable(throwError(() => lost()).pipe(guard)).toBe('#', undefined, lost());
      const dial$ = cold<SocketEvent>('-o-#', { o: opened() }, lost()).pipe(guard, kind);
      expectObservable(dial$).toBe('-o-#', kinds, lost());
      expectObservable(dial$, '-^').toBe('--o-#', kinds, lost());
    });
  });
});
