// The testing kits in a test framework without globals.
import assert from 'node:assert/strict';
import { marbles } from '@hardware-ws/client/testing';
import { edgesConformance, fakePins } from '@hardware-ws/gpio/testing';
import { map } from 'rxjs';

export function testKit({ describe, it }) {
  describe('the testing kits', () => {
    it('compare diagrams', () => {
      marbles(({ cold, expectObservable }) => {
        expectObservable(cold('-a-|', { a: 1 }).pipe(map((n) => ({ n })))).toBe('-a-|', { a: { n: 1 } });
      });
    });

    it('report where and how a diagram differs', () => {
      assert.throws(
        () => marbles(({ cold, expectObservable }) => expectObservable(cold('-a')).toBe('--a')),
        ({ message, stack }) => /expected {2}---a--\n {2}actual {4}a-----/.test(message) && /at .*kit\.mjs/.test(stack),
      );
    });
  });

  edgesConformance('fakePins', () => ({ ...fakePins(), lines: ['GPIO17', 'GPIO27'] }), { framework: { describe, it } });
}
