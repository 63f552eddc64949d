// An ordinary test of an adapter, run by Jest with ts-jest and by Vitest.
import { ofType } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { buzzerPresses, debounceEdges, type GpioEdge } from '@hardware-ws/gpio';
import type { QuizzerMessage } from '@hardware-ws/quizzer';

describe('an adapter in a project of its own', () => {
  it('can be tested with marbles', () => {
    marbles(({ cold, expectObservable }) => {
      const edge = (level: 0 | 1, at: number): GpioEdge => ({ pin: 'GPIO17', level, at });
      const buttonEdges$ = cold('-ab', { a: edge(1, 1), b: edge(0, 2) });
      const press = { type: 'buzzer_pressed', buzzerId: 1, at: 1 };
      expectObservable(buttonEdges$.pipe(debounceEdges(), buzzerPresses({ 17: 1 }))).toBe('-p', { p: press });
    });
  });

  it('knows the types of the messages', () => {
    marbles(({ cold, expectObservable }) => {
      const messages$ = cold<QuizzerMessage>('-t', { t: { type: 'toggle_buzzers', enabled: true } });
      expectObservable(messages$.pipe(ofType('toggle_buzzers'))).toBe('-t', {
        t: { type: 'toggle_buzzers', enabled: true },
      });
    });
  });
});
