import { EMPTY, NEVER, Subject, filter, map, tap, throwError, type Observable } from 'rxjs';
import { lost } from '../../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../../testing/marbles/marbles.ts';
import type { Clock } from '../../time/clock.ts';
import type { Probe } from '../../protocol/probe.ts';
import { heartbeat } from './heartbeat.ts';
import { LinkError } from '../end/link-error.ts';
import type { Socket, SocketEvent } from '../dial/socket.ts';

const dead = new LinkError({ kind: 'dead', ms: 2 });

function opened(socket: Socket): SocketEvent {
  return { kind: 'opened', url: 'ws://show/', socket };
}

const pong: SocketEvent = { kind: 'pong' };
const foreign: SocketEvent = { kind: 'pong', payload: 'unrequested' };
/** The events of a script. Its frames are emitted by the socket. */
function framesTo(frame$: Subject<string>) {
  return (script$: Observable<SocketEvent | string>) =>
    script$.pipe(
      tap((event) => typeof event === 'string' && frame$.next(event)),
      filter((event) => typeof event !== 'string'),
    );
}

/**
 * A scripted socket with a heartbeat of 4 and 2 ms, and the times of its pings. In the script, `o` is opened, `p` and `1` are the pongs
 * to the latest and to the first ping, `u` is a pong that answers no ping, `n` is a pong without a payload, and `f` is a frame.
 */
function beating(
  { cold, clock }: Pick<MarblesHelpers, 'cold' | 'clock'>,
  diagram: string,
  given: Pick<Partial<Socket>, 'bytesReceived' | 'ping'> & { readonly asleep?: Clock } = {},
) {
  const { asleep, ...members } = given;
  const pings: number[] = [];
  const payloads: string[] = [];
  const ping = (payload: string) => {
    pings.push(clock.monotonic());
    payloads.push(payload);
  };
  const answered = (event: SocketEvent | string): SocketEvent | string => {
    if (event !== 'latest' && event !== 'first') return event;
    return { kind: 'pong', payload: payloads.at(event === 'latest' ? -1 : 0) };
  };
  const frame$ = new Subject<string>();
  const socket: Socket = { frame$, write: () => true, close: () => undefined, ping, ...members };
  const events = { o: opened(socket), p: 'latest', 1: 'first', u: foreign, n: pong, f: 'f' };
  const script = cold<SocketEvent | string>(diagram, events, lost());
  return {
    pings,
    script,
    source: script.pipe(map(answered), framesTo(frame$)),
    beats: heartbeat({ everyMs: 4, timeoutMs: 2, stretchMs: 6, clock: asleep ?? clock }),
  };
}

/** The clock of a process whose event loop was blocked for 4 s at frame 7. */
function blocked({ clock }: MarblesHelpers): Clock {
  const late = (ms: number) => (ms >= 7 ? ms + 4000 : ms);
  return { monotonic: () => late(clock.monotonic()), wall: () => late(clock.wall()) };
}

/** Latencies by number, and other events by kind. */
const short = map((event: { readonly kind: string; readonly ms?: number }) => event.ms ?? event.kind);

function latencies(event$: Observable<{ readonly kind: string; readonly ms?: number }>) {
  return event$.pipe(
    filter(({ kind }) => kind === 'latency'),
    short,
  );
}

const values = { o: 'opened', p: 'pong', 0: 0, 1: 1 };

describe('heartbeat', () => {
  it('pings at a steady rate, whatever else arrives, and measures each answer', () => {
    marbles((helpers) => {
      const { source, pings, beats } = beating(helpers, '-o----p-f-p-f-p');
      helpers.expectObservable(source.pipe(beats, latencies), '^--------------!').toBe('------1---1---1', values);
      helpers.flush();
      expect(pings).toEqual([5, 9, 13]);
    });
  });

  it('errors when no answer comes in time', () => {
    marbles((helpers) => {
      const { script, source, beats } = beating(helpers, '-o-f----');
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o-----#', values, dead);
      helpers.expectSubscriptions(script.subscriptions).toBe('         ^------!');
    });
  });

  it('keeps waiting while data arrives, but not forever', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o----f-f-f-f');
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o---------#', values, dead);
    });
  });

  it('counts the bytes of an incomplete message as received', () => {
    marbles((helpers) => {
      const received = () => helpers.clock.monotonic();
      const { source, beats } = beating(helpers, '-o-------p', { bytesReceived: received });
      helpers.expectObservable(source.pipe(beats, short), '^---------!').toBe('-o-------(p4)', { ...values, 4: 4 });
    });
  });

  it('pings again instead of judging when its timer was late, for example after a blocked event loop', () => {
    marbles((helpers) => {
      const asleep = blocked(helpers);
      const { source, pings, beats } = beating(helpers, '-o------p', { asleep });
      helpers.expectObservable(source.pipe(beats, short), '^---------!').toBe('-o------(p1)', values);
      helpers.flush();
      expect(pings).toEqual([5, 7]);
    });
  });

  it('pings again instead of judging when the clocks have drifted apart, for example after a suspend', () => {
    marbles((helpers) => {
      const { clock } = helpers;
      const wall = () => (clock.wall() >= 6 ? 3_600_000 + clock.wall() : clock.wall());
      const { source, pings, beats } = beating(helpers, '-o------p', { asleep: { ...clock, wall } });
      helpers.expectObservable(source.pipe(beats, short), '^---------!').toBe('-o------(p1)', values);
      helpers.flush();
      expect(pings).toEqual([5, 7]);
    });
  });

  it('measures the round trip of the ping that a pong answers, however late it is read', () => {
    marbles((helpers) => {
      const asleep = blocked(helpers);
      const { source, pings, beats } = beating(helpers, '-o------1p', { asleep });
      helpers.expectObservable(source.pipe(beats, latencies), '^---------!').toBe('--------lm', { l: 4003, m: 2 });
      helpers.flush();
      expect(pings).toEqual([5, 7]);
    });
  });

  it('does not mistake the answer to an earlier ping for one to the latest', () => {
    marbles((helpers) => {
      const asleep = blocked(helpers);
      const { source, beats } = beating(helpers, '-o------1--', { asleep });
      helpers.expectObservable(source.pipe(beats, latencies)).toBe('--------l#', { l: 4003 }, dead);
    });
  });

  it('ignores a pong that answers no ping', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o---uu');
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o---pp#', values, dead);
    });
  });

  it('counts a pong without a payload as the answer to all earlier pings', () => {
    marbles((helpers) => {
      const asleep = blocked(helpers);
      const { source, beats } = beating(helpers, '-o------n', { asleep });
      helpers.expectObservable(source.pipe(beats, short), '^---------!').toBe('-o------(pl)', { ...values, l: 4003 });
    });
  });

  it('ignores a pong that came before the ping', () => {
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

  it('does nothing without ping frames and without a probe', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const socket: Socket = { frame$: NEVER, write: () => true, close: () => undefined };
      const result = cold('-o--------p', { o: opened(socket), p: pong }).pipe(
        heartbeat({ everyMs: 4, timeoutMs: 2, clock }),
        short,
      );
      expectObservable(result).toBe('-o--------p', values);
    });
  });

  describe('with a probe, where there are no ping frames', () => {
    const probe: Probe = { type: 'echo', message: ({ me }) => (me === 7 ? { type: 'echo' } : undefined) };
    const frames = {
      a: '{"type":"hello","me":7}',
      n: '{"type":"hello"}',
      x: 'no JSON',
      e: '{"type":"echo"}',
    };
    const probing = ({ cold, clock }: MarblesHelpers, diagram: string) => {
      const written: string[] = [];
      const write = (text: string) => written.push(`${clock.monotonic()} ${text}`) > 0;
      const frame$ = new Subject<string>();
      const socket: Socket = { frame$, write, close: () => undefined };
      const source = cold(diagram, { o: opened(socket), ...frames }).pipe(framesTo(frame$));
      return { written, result$: source.pipe(heartbeat({ everyMs: 4, timeoutMs: 2, probe, clock }), short) };
    };

    it('sends it once a message has shown how, and accepts what comes back as the answer', () => {
      marbles((helpers) => {
        const { written, result$ } = probing(helpers, '-onxa----e');
        helpers.expectObservable(result$, '^---------!').toBe('-o-------1', values);
        helpers.flush();
        expect(written).toEqual(['8 {"type":"echo"}']);
      });
    });

    it('errors when nothing comes back', () => {
      marbles((helpers) => {
        const { result$ } = probing(helpers, '-oa-------');
        helpers.expectObservable(result$).toBe('-o------#', values, dead);
      });
    });

    it('judges nothing until a message has shown how', () => {
      marbles((helpers) => {
        const { written, result$ } = probing(helpers, '-on-------------n');
        helpers.expectObservable(result$, '^----------------!').toBe('-o', values);
        helpers.flush();
        expect(written).toEqual([]);
      });
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
      const { script, source, pings, beats } = beating(helpers, '-o--------');
      helpers.expectObservable(source.pipe(beats, short), '^---!').toBe('-o--', values);
      helpers.expectSubscriptions(script.subscriptions).toBe('     ^---!');
      helpers.flush();
      expect([pings, helpers.timers()]).toEqual([[], 0]);
    });
  });

  it('beats separately for every subscription to the same operator', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o----p');
      const result = source.pipe(beats, short);
      helpers.expectObservable(result, '^--------!').toBe('  -o----(p1)', values);
      helpers.expectObservable(result, '---^--------!').toBe('----o----(p1)', values);
    });
  });

  it('errors when the ping throws', () => {
    marbles((helpers) => {
      const { source, beats } = beating(helpers, '-o----', {
        ping: () => {
          throw new Error('no ping');
        },
      });
      helpers.expectObservable(source.pipe(beats, short)).toBe('-o---#', values, new Error('no ping'));
    });
  });
});
