import type { Dial, DialRequest, Socket } from '@hardware-ws/client';
import { fakeDial, frame, lost, marbles, opened, type FakeEvent } from '@hardware-ws/client/testing';
import { filter, map, mergeMap, tap } from 'rxjs';
import { overNetwork } from './over-network.ts';

const request: DialRequest = { url: 'ws://show/' };
const script: Readonly<Record<string, FakeEvent>> = { o: opened, a: frame({ type: 'a' }), b: frame({ type: 'b' }) };

/** 3 ms up and 2 ms down. */
const link = { up: () => 3, down: () => 2 };

function socketOf(dial: Dial, act: (socket: Socket) => void = () => undefined) {
  return dial(request).pipe(
    tap((event) => event.kind === 'opened' && act(event.socket)),
    map(({ kind }) => kind),
  );
}

describe('overNetwork', () => {
  it('delays the opening, the frames and the end of a socket, in their order', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const dial = overNetwork(fakeDial(cold('-o-a-b#', script, lost())).dial, { link, clock });
      const frame$ = dial(request).pipe(
        filter((event) => event.kind === 'opened'),
        mergeMap(({ socket }) => socket.frame$),
      );
      expectObservable(frame$).toBe('-----a-b#', { a: '{"type":"a"}', b: '{"type":"b"}' }, lost());
      expectObservable(socketOf(dial)).toBe('---o----#', { o: 'opened' }, lost());
    });
  });

  it('delays what is written, and the close after it', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const fake = fakeDial(cold('-o', script));
      const dial = overNetwork(fake.dial, { link, clock });
      expectObservable(fake.action$.pipe(map(({ kind }) => kind))).toBe('d-----(wc)', {
        d: 'dial',
        w: 'write',
        c: 'close',
      });
      expectObservable(
        socketOf(dial, (socket) => {
          socket.write('last');
          socket.close(1000, '');
        }),
      ).toBe('---o----|', { o: 'opened' });
    });
  });

  it('answers a ping after a round trip', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const dial = overNetwork(fakeDial(cold('-o', script)).dial, { link, clock });
      expectObservable(socketOf(dial, (socket) => socket.ping?.('7'))).toBe('---o----p', { o: 'opened', p: 'pong' });
    });
  });

  it('kills the socket at once when it is unsubscribed, and what is on the way is lost', () => {
    marbles(({ cold, clock, timers, expectObservable, flush }) => {
      const fake = fakeDial(cold('-o-a', script));
      const dial = overNetwork(fake.dial, { link, clock });
      expectObservable(fake.action$.pipe(map(({ kind }) => kind))).toBe('d---k', { d: 'dial', k: 'kill' });
      expectObservable(
        socketOf(dial, (socket) => socket.write('never seen')),
        '^---!',
      ).toBe('---o', { o: 'opened' });
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('draws each delay anew', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const drawn = [1, 4];
      const random = () => drawn.shift() ?? 1;
      const dial = overNetwork(fakeDial(cold('-o', script)).dial, {
        link: { up: () => 0, down: (next) => next() },
        random,
        clock,
      });
      expectObservable(socketOf(dial)).toBe('--o', { o: 'opened' });
      expectObservable(socketOf(dial)).toBe('-----o', { o: 'opened' });
    });
  });
});
