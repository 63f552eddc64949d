// A unit test with marble diagrams: no hardware, no sockets, no waiting.
import { marbles } from '@hardware-ws/client/testing';
import { pressLamp } from './press-lamp.ts';

const messages = {
  p: { type: 'buzzer_pressed', buzzerId: 2 },
  n: { type: 'buzzer_pressed', buzzerId: null },
  j: { type: 'join_game' },
} as const;

describe('pressLamp', () => {
  it('lights the lamp for one second', () => {
    marbles(({ cold, expectObservable }) => {
      const source$ = cold('j-p 2s |', messages);
      expectObservable(source$.pipe(pressLamp())).toBe('--a 999ms b 1000ms |', { a: 1, b: 0 });
    });
  });

  it('turns the lamp off when the host clears the selection', () => {
    marbles(({ cold, expectObservable }) => {
      const source$ = cold('--p--n', messages);
      expectObservable(source$.pipe(pressLamp())).toBe('--a--b', { a: 1, b: 0 });
    });
  });
});
