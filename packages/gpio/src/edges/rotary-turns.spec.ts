import { marbles } from '@hardware-ws/client/testing';
import * as fc from 'fast-check';
import { from, map, toArray } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { rotaryTurns, type RotaryTurnsOptions, type RotaryTurn } from './rotary-turns.ts';

const names = { a: 'GPIO5', b: 'GPIO6', x: 'GPIO7' };
/** The edges of a text: A closes contact A, a opens it, and x is another line. */
function edgesOf(text: string) {
  return Array.from(text, (mark, at) =>
    edge(/[A-Z]/.test(mark) ? 1 : 0, at, names[mark.toLowerCase() as keyof typeof names]),
  );
}
function directions(text: string, options: Partial<RotaryTurnsOptions> = {}) {
  return record(
    from(edgesOf(text)).pipe(
      rotaryTurns({ a: 5, b: 6, ...options }),
      map(({ direction }) => direction),
    ),
  );
}

describe('rotaryTurns', () => {
  it('counts a cycle that A leads as one step clockwise, and one that B leads as one back', () => {
    expect(directions('ABab')).toEqual([1]);
    expect(directions('BAba')).toEqual([-1]);
    expect(directions('ABabABabBAba')).toEqual([1, 1, -1]);
  });

  it('reports a step with the time at which it was complete', () => {
    expect(record(from(edgesOf('ABab')).pipe(rotaryTurns({ a: 5, b: 6 })))).toEqual([
      { kind: 'turned', direction: 1, at: 3 },
    ]);
  });

  it('counts every half cycle or every change, on request', () => {
    expect(directions('ABabBAba', { changesPerStep: 2 })).toEqual([1, 1, -1, -1]);
    expect(directions('ABab', { changesPerStep: 1 })).toEqual([1, 1, 1, 1]);
  });

  it('counts no step for bouncing contacts or for a knob that turns half way and back', () => {
    expect(directions('AaAaABbBabBb')).toEqual([1]);
    expect(directions('ABba')).toEqual([]);
    expect(directions('AaAaAa')).toEqual([]);
  });

  it('is at a click again after a lost edge', () => {
    // The b of the first cycle is missing, then its a.
    expect(directions('ABaABabABab').slice(-1)).toEqual([1]);
    expect(directions('AaBbABab')).toEqual([1]);
  });

  it('ignores other lines, and edges to the current level', () => {
    expect(directions('AAxBBXaab')).toEqual([1]);
  });

  it('throws on one line for both contacts', () => {
    expect(() => rotaryTurns({ a: 5, b: 'GPIO5' })).toThrow(
      'a and b: expected two different lines, got GPIO5 for both',
    );
  });

  it('counts the steps of a turn, whatever bounces on the way', () => {
    const cycle = ['A', 'B', 'a', 'b'] as const;
    const back = { A: 'a', a: 'A', B: 'b', b: 'B' } as const;
    const turns = fc.array(fc.tuple(fc.constantFrom(1, -1), fc.array(fc.nat(3), { minLength: 4, maxLength: 4 })));
    fc.assert(
      fc.property(turns, (steps) => {
        const text = steps
          .map(([direction, bounces]) =>
            (direction === 1 ? cycle : (['B', 'A', 'b', 'a'] as const))
              .map((mark, index) => mark + (back[mark] + mark).repeat(bounces[index] ?? 0))
              .join(''),
          )
          .join('');
        expect(directions(text)).toEqual(steps.map(([direction]) => direction));
      }),
    );
  });

  it('passes on the end, an error and an unsubscribe, and may be used twice', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const values = Object.fromEntries(Array.from('ABab', (mark, at) => [mark, edgesOf('ABab')[at]])) as Record<
        string,
        GpioEdge
      >;
      const turns = rotaryTurns({ a: 5, b: 6 });
      const turned = { t: { kind: 'turned', direction: 1, at: 3 } satisfies RotaryTurn };
      expectObservable(cold<GpioEdge>('|').pipe(turns)).toBe('|');
      expectObservable(cold<GpioEdge>('-').pipe(turns)).toBe('-');
      expectObservable(cold('A-#', values).pipe(rotaryTurns({ a: 5, b: 6 }))).toBe('--#');
      const source$ = hot('ABab--', values);
      expectObservable(source$.pipe(turns)).toBe('---t--', turned);
      expectObservable(source$.pipe(turns, toArray()), '^----!').toBe('------');
      expectSubscriptions(source$.subscriptions).toBe(['^-----', '^----!']);
    });
  });
});
