import { EMPTY, NEVER, map, throwError } from 'rxjs';
import { lost } from '../testing/lost.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles.ts';
import { heartbeat } from './heartbeat.ts';
import { LinkError } from './link-error.ts';
import type { SocketEvent } from './socket-event.ts';
import type { Socket } from './socket.ts';

const dead = new LinkError({ kind: 'dead', ms: 2 });

/** A script of `o` opened, `p` pong and `f` frame, the frames at which it was pinged, and a heartbeat of 4 and 2 ms. */
const beating = ({ cold, clock }: MarblesHelpers, diagram: string, ping?: () => void) => {
  const pings: number[] = [];
  const socket: Socket = {
    write: () => true,
    close: () => undefined,
    ping: ping ?? (() => pings.push(clock.monotonic())),
  };
  const source = cold<SocketEvent>(
    diagram,
    { o: { kind: 'opened', url: 'ws://show/', socket }, p: { kind: 'pong' }, f: { kind: 'frame', data: 'f' } },
    lost(),
  );
  return { pings, source, beats: heartbeat({ everyMs: 4, timeoutMs: 2, clock }) };
};
/** Latencies by their number, all else by its kind. */
const short = map((event: { readonly kind: string; readonly ms?: number }) => event.ms ?? event.kind);
const values = { o: 'opened', p: 'pong', f: 'frame', 0: 0, 1: 1 };

describe('heartbeat', () => {
  it('pings from one answer to the next, and tells how long each took', () => {
    marbles((helpers) => {
      const { source, pings, beats } = beating(helpers, '-o----p----p----f-');
      helpers.expectObservable(source.pipe(beats, short), '^---------------!').toBe('-o----(p1)-(p1)', values);
      helpers.flush();
      expect(pings).toEqual([5, 10, 15]);
    });
  });

  it('errors when an answer does not come in time, though frames do', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o-f-ff-f');
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o-f-ff#', values, dead);
      helpers.expectSubscriptions(source.subscriptions).toBe('         ^------!');
    });
  });

  it('takes no pong for an answer that came before the ping', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o-p---');
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o-p---#', values, dead);
    });
  });

  it('never pings before the socket has opened', () => {
    marbles((helpers) => {
      const { source, pings, beats } = beating(helpers, '------------');
      helpers.expectObservable(source.pipe(beats), '             ^-----------!').toBe('-');
      helpers.flush();
      expect(pings).toEqual([]);
    });
  });

  it('does nothing where there are no ping frames', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const socket: Socket = { write: () => true, close: () => undefined };
      const source = cold<SocketEvent>('-o--------f', {
        o: { kind: 'opened', url: '', socket },
        f: { kind: 'frame', data: '' },
      });
      const result = source.pipe(heartbeat({ everyMs: 4, timeoutMs: 2, clock }), short);
      expectObservable(result).toBe('-o--------f', values);
    });
  });

  it('ends with the source, and sets no further timer', () => {
    marbles((helpers) => {
      const completing = beating(helpers, '-o-|');
      helpers.expectObservable(completing.source.pipe(completing.beats, short)).toBe('-o-|', values);
      const failing = beating(helpers, '-o-#');
      helpers.expectObservable(failing.source.pipe(failing.beats, short)).toBe('-o-#', values, lost());
      helpers.flush();
      expect([completing.pings, failing.pings, helpers.timers()]).toEqual([[], [], 0]);
    });
  });

  it('passes on an empty source, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      expectObservable(EMPTY.pipe(heartbeat())).toBe('|');
      expectObservable(NEVER.pipe(heartbeat())).toBe('-');
      expectObservable(throwError(() => lost()).pipe(heartbeat())).toBe('#', undefined, lost());
    });
  });

  it('stops when unsubscribed', () => {
    marbles((helpers) => {
      const { source, pings, beats } = beating(helpers, '-o--------');
      helpers.expectObservable(source.pipe(beats, short), '^---!').toBe('-o--', values);
      helpers.expectSubscriptions(source.subscriptions).toBe('     ^---!');
      helpers.flush();
      expect([pings, helpers.timers()]).toEqual([[], 0]);
    });
  });

  it('beats on its own for every subscription to the same value', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o----p');
      const result = source.pipe(beats, short);
      helpers.expectObservable(result, '^--------!').toBe('  -o----(p1)', values);
      helpers.expectObservable(result, '---^--------!').toBe('----o----(p1)', values);
    });
  });

  it('errors when the ping throws', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o----', () => {
        throw new Error('no ping');
      });
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o---#', values, new Error('no ping'));
    });
  });
});
