import { marbles } from '@hardware-ws/client/testing';
import { BehaviorSubject, map } from 'rxjs';
import { fakeBox, stepAfter } from '../../../test/fair-fakes.ts';
import { armBoxes$ } from './arm-boxes.ts';

const steps = {
  e: stepAfter('enabled', { enabled: true, selected: 2 }),
  f: stepAfter('enabled', { enabled: true, clear: 'heard' }),
  c: stepAfter(undefined, { enabled: true, clear: 'heard' }),
  d: stepAfter('disabled', { enabled: false }),
};

/** The line, without the time of day. */
const texts = map((line: string) => line.replace(/^\S+ {2}/, ''));

describe('armBoxes$', () => {
  it('makes the host enable the buzzers, and waits until every box accepts a press', () => {
    marbles(({ hot, clock, flush, expectObservable }) => {
      const armed$ = new BehaviorSubject(false);
      const boxes = [fakeBox(1, hot('-e---c', steps)), fakeBox(2, hot('c--f', steps))];
      expectObservable(armBoxes$({ boxes, armed$, clock }, true).pipe(texts)).toBe('-----(a|)', { a: 'armed' });
      flush();
      expect(armed$.value).toBe(true);
    });
  });

  it('makes the host disable the buzzers, and waits until every box has heard it', () => {
    marbles(({ hot, clock, flush, expectObservable }) => {
      const armed$ = new BehaviorSubject(true);
      const boxes = [fakeBox(1, hot('-f-d', steps)), fakeBox(2, hot('--d', steps))];
      expectObservable(armBoxes$({ boxes, armed$, clock }, false).pipe(texts)).toBe('---(a|)', { a: 'disarmed' });
      flush();
      expect(armed$.value).toBe(false);
    });
  });
});
