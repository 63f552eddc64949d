import { marbles } from '@hardware-ws/client/testing';
import fc from 'fast-check';
import { concat, from, ignoreElements, type Observable, timer } from 'rxjs';
import { edgeTrain } from '../../test/edge-train.ts';
import { edge } from '../../test/edge.ts';
import { onTime } from '../../test/on-time.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonEvent } from './button-event.ts';
import { buttonEvents } from './button-events.ts';
import { debounceEdges } from './debounce-edges.ts';

const pins = ['GPIO17', 'GPIO27'];
const times = { ms: 5, holdMs: 12, repeatMs: 7 };
/** Completes after the window of the last edge. */
function settled(source$: Observable<GpioEdge>) {
  return concat(source$, timer(50).pipe(ignoreElements()));
}

function events(source$: Observable<GpioEdge>): readonly ButtonEvent[] {
  let seen: readonly ButtonEvent[] = [];
  marbles(() => {
    seen = record(source$.pipe(debounceEdges(times), buttonEvents(times)));
  });
  return seen;
}
function ofPin<T extends { readonly pin: string }>(values: readonly T[], pin: string) {
  return values.filter((value) => value.pin === pin);
}
function changes(seen: readonly ButtonEvent[]) {
  return seen.filter(({ kind }) => kind !== 'held');
}

/** Presses of one button as `[down, up]`, each longer than the bounces of the contact. */
const visits = fc
  .array(fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 5, max: 60 })), { maxLength: 8 })
  .map((gaps) => {
    let at = 0;
    return gaps.map(([open, down]) => [(at += open), (at += down)] as const);
  });
/** The times at which the contact opens and closes again after its first edge. */
const bounces = fc.array(fc.tuple(fc.integer({ max: 4, min: 1 }), fc.integer({ max: 4, min: 1 })), { maxLength: 4 });

function bouncing(level: 0 | 1, at: number, pin: string, pairs: readonly (readonly [number, number])[]) {
  const offsets = pairs.flat().sort((a, b) => a - b);
  const levels = [level, level === 0 ? 1 : 0] as const;
  return [0, ...offsets].map((offset, index) => edge(levels[index % 2 === 0 ? 0 : 1], at + offset, pin));
}

describe('debounced button events, for any train of edges,', () => {
  it('alternate between presses and releases, and end as the line does', () => {
    fc.assert(
      fc.property(edgeTrain, (edges) => {
        const seen = events(settled(onTime(edges)));
        for (const pin of pins) {
          const kinds = changes(ofPin(seen, pin)).map(({ kind }) => kind);
          expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'pressed' : 'released')));
          expect(kinds.at(-1) === 'pressed').toBe(ofPin(edges, pin).at(-1)?.level === 1);
        }
      }),
    );
  });

  it('come in the order of their timestamps for each pin', () => {
    fc.assert(
      fc.property(edgeTrain, (edges) => {
        const seen = events(settled(from(edges)));
        for (const pin of pins) {
          const stamps = ofPin(seen, pin).map(({ at }) => at);
          expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('have every hold that fits between the times of a press and its release', () => {
    fc.assert(
      fc.property(edgeTrain, (edges) => {
        for (const source$ of [onTime(edges), from(edges)]) {
          const seen = events(source$);
          for (const { pin, at, heldMs } of seen.filter((event) => event.kind === 'released')) {
            const pressedAt = at - heldMs;
            // Sorted by their press, because the last hold of the previous press may have the time of this one.
            const held = ofPin(seen, pin).filter(
              (event) => event.kind === 'held' && event.at - event.heldMs === pressedAt,
            );
            const due = Array.from({ length: 200 }, (_, index) => 12 + 7 * index).filter((ms) => ms <= heldMs);
            expect(held).toEqual(due.map((ms) => ({ kind: 'held', pin, at: pressedAt + ms, heldMs: ms })));
          }
        }
      }),
    );
  });
});

describe('debounced button events, for any presses of contacts that bounce,', () => {
  it('become one press and one release each, at the first edge', () => {
    fc.assert(
      fc.property(visits, visits, fc.infiniteStream(bounces), (ofA, ofB, bounce) => {
        const pairs = () => bounce.next().value as readonly (readonly [number, number])[];
        const edges = [ofA, ofB].flatMap((downs, index) => {
          const pin = pins[index] ?? '';
          return downs.flatMap(([down, up]) => [...bouncing(1, down, pin, pairs()), ...bouncing(0, up, pin, pairs())]);
        });
        const seen = changes(events(settled(onTime(edges))));
        [ofA, ofB].forEach((downs, index) => {
          const pin = pins[index] ?? '';
          expect(ofPin(seen, pin)).toEqual(
            downs.flatMap(([down, up]) => [
              { kind: 'pressed', pin, at: down },
              { kind: 'released', pin, at: up, heldMs: up - down },
            ]),
          );
        });
      }),
    );
  });
});
