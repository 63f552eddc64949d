import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { OperatorFunction } from 'rxjs';
import { edge } from '../../test/edge.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { buzzerPresses } from './buzzer-presses.ts';

const edges = {
  p: edge(1, 1),
  r: edge(0, 2),
  q: edge(1, 3, 'GPIO27'),
  x: edge(1, 4, 'GPIO5'),
  z: edge(1, 5, 'LEFT'),
};
const messages = {
  p: { type: 'buzzer_pressed', buzzerId: 1, at: 1 },
  q: { type: 'buzzer_pressed', buzzerId: 2, at: 3 },
  z: { type: 'buzzer_pressed', buzzerId: 0, at: 5 },
};

describe('buzzerPresses', () => {
  it('turns the presses of wired pins into messages, and drops the rest', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot('-p-r-q-x-z-|', edges);
      expectObservable(source$.pipe(buzzerPresses({ GPIO17: 1, 27: 2, LEFT: 0 }))).toBe('-p---q---z-|', messages);
      expectSubscriptions(source$.subscriptions).toBe('^----------!');
    });
  });

  it('emits messages that the quizzer accepts', () => {
    const toQuizzer: OperatorFunction<GpioEdge, QuizzerOutgoingMessage<'buzzer_pressed'>> = buzzerPresses({ 17: 1 });
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('-p-|', edges).pipe(toQuizzer)).toBe('-p-|', messages);
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const presses = buzzerPresses({ GPIO17: 1, 27: 1 });
      expectObservable(cold('-p-|', edges).pipe(presses)).toBe('-p-|', messages);
      expectObservable(cold('-q-|', edges).pipe(presses)).toBe('-q-|', { q: { ...messages.q, buzzerId: 1 } });
    });
  });

  it('passes on completion, an error and unsubscribe', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const presses = buzzerPresses({ 17: 1 });
      expectObservable(cold<never>('|').pipe(presses)).toBe('|');
      expectObservable(cold<never>('-').pipe(presses)).toBe('-');
      expectObservable(cold('-p-#', edges).pipe(presses)).toBe('-p-#', messages);
      const source$ = hot('-p-p-', edges);
      expectObservable(source$.pipe(presses), '^-!').toBe('-p-', messages);
      expectSubscriptions(source$.subscriptions).toBe('^-!');
    });
  });

  it('throws on an invalid wiring, and names the key', () => {
    expect(() => buzzerPresses({})).toThrow('wiring: expected at least one pin');
    expect(() => buzzerPresses({ 17: 1, GPIO17: 2 })).toThrow('wiring: GPIO17 is listed twice, as "17" and "GPIO17"');
    expect(() => buzzerPresses({ '': 1 })).toThrow('pin: expected a name');
  });

  it.each([-1, 1.5, NaN, Infinity])('throws on %p as a buzzer id', (id) => {
    expect(() => buzzerPresses({ GPIO17: 1, GPIO27: id })).toThrow(/^wiring\.GPIO27: expected a buzzer id/);
  });
});
