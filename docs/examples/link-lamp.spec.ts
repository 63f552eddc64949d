// The lamp in virtual time: the connection's status goes in, the lamp's levels come out.
import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { linkLamp$ } from './link-lamp.ts';

const status: Readonly<Record<string, Status>> = {
  c: { kind: 'connecting', attempt: 1 },
  w: { kind: 'waiting', attempt: 2, delayMs: 40, cause: { kind: 'timeout', ms: 5000 } },
  o: { kind: 'open', url: 'ws://localhost:8000/ws/game/1/' },
};

describe('linkLamp$', () => {
  it('blinks steadily however often an attempt fails, and stays on once the link is open', () => {
    marbles(({ hot, expectObservable }) => {
      const status$ = hot<Status>('c 49ms w 49ms c 899ms w 149ms o', status);
      expectObservable(linkLamp$({ status$ })).toBe('a 99ms b 899ms a 99ms b 49ms a', { a: 1, b: 0 });
    });
  });
});
