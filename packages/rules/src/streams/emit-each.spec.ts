import { take } from 'rxjs';
import { marbles } from '@hardware-ws/client/testing';
import { emitEach } from './emit-each.ts';

const lists: Readonly<Record<string, readonly string[]>> = { a: ['x', 'y'], b: [] };
const each = emitEach((name: string) => lists[name] ?? ['z']);

describe('emitEach', () => {
  it('emits what a list has, in order', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('--a-----b-c|').pipe(each)).toBe('--(xy)----z|');
    });
  });

  it('passes on an empty source, an endless one and an error', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('|').pipe(each)).toBe('|');
      expectObservable(cold('-').pipe(each)).toBe('-');
      expectObservable(cold('c#').pipe(each)).toBe('z#');
    });
  });

  it('unsubscribes from the source, also in the middle of a list', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('--a--c');
      expectObservable(source.pipe(each, take(1))).toBe('--(x|)');
      expectObservable(source.pipe(each), '---!').toBe('--(xy)');
      expectSubscriptions(source.subscriptions).toBe(['^-!', '^--!']);
    });
  });

  it('ends with the error of a function that throws', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const bad = new Error('bad');
      const source = hot('--a--a');
      const failing = emitEach(() => {
        throw bad;
      });
      expectObservable(source.pipe(failing)).toBe('--#', undefined, bad);
      expectSubscriptions(source.subscriptions).toBe('^-!');
    });
  });
});
