import { marbles } from '@hardware-ws/client/testing';
import fc from 'fast-check';
import { concat, from, map, NEVER, type Observable } from 'rxjs';
import { edgeTrain } from '../../test/edge-train.ts';
import { onTime } from '../../test/on-time.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { debounceEdges } from './debounce-edges.ts';

interface Report extends GpioEdge {
  readonly frame: number;
}

const window = fc.nat({ max: 8 });

function debounced(source$: Observable<GpioEdge>, ms: number): readonly Report[] {
  let reports: readonly Report[] = [];
  marbles(({ clock }) => {
    const framed = map((edge: GpioEdge) => ({ ...edge, frame: clock.monotonic() }));
    reports = record(concat(source$, NEVER).pipe(debounceEdges({ ms }), framed));
  });
  return reports;
}

function byPin<T extends GpioEdge>(edges: readonly T[]): readonly (readonly T[])[] {
  return ['GPIO17', 'GPIO27'].map((pin) => edges.filter((edge) => edge.pin === pin));
}
function stamps(edges: readonly GpioEdge[]) {
  return edges.map(({ pin, level, at }) => ({ pin, level, at }));
}

/** Checks a rule for each pin, for any edges that arrive in time. */
function forEachPin(rule: (reports: readonly Report[], edges: readonly GpioEdge[], ms: number) => void) {
  fc.assert(
    fc.property(edgeTrain, window, (edges, ms) => {
      const reports = byPin(debounced(onTime(edges), ms));
      byPin(edges).forEach((ofPin, index) => {
        rule(reports[index] ?? [], ofPin, ms);
      });
    }),
  );
}

describe('debounceEdges, for any train of edges,', () => {
  it('starts with the first edge', () => {
    forEachPin(([first], [edge]) => {
      expect(first).toEqual(edge && { ...edge, frame: edge.at });
    });
  });

  it('ends at the level the line settled at', () => {
    forEachPin((reports, edges) => {
      expect(reports.at(-1)?.level).toBe(edges.at(-1)?.level);
    });
  });

  it('reports only edges of the source, and alternates levels', () => {
    forEachPin((reports, edges) => {
      expect(edges).toEqual(expect.arrayContaining(stamps(reports)));
      reports.slice(1).forEach(({ level }, index) => {
        expect(level).not.toBe(reports[index]?.level);
      });
    });
  });

  it('leaves ms between reports, and ms between the timestamps of two presses', () => {
    forEachPin((reports, _, ms) => {
      reports.slice(1).forEach(({ frame }, index) => {
        expect(frame - (reports[index]?.frame ?? NaN)).toBeGreaterThanOrEqual(ms);
      });
      reports.slice(2).forEach(({ at }, index) => {
        expect(at - (reports[index]?.at ?? NaN)).toBeGreaterThanOrEqual(ms);
      });
    });
  });

  it('is never later than ms after the edge', () => {
    forEachPin((reports, _, ms) => {
      for (const { at, frame } of reports) expect(frame - at).toBeLessThanOrEqual(ms);
    });
  });

  it('reports the same when all edges arrive in one late burst', () => {
    fc.assert(
      fc.property(edgeTrain, window, (edges, ms) => {
        const late = byPin(debounced(from(edges), ms)).map(stamps);
        expect(late).toEqual(byPin(debounced(onTime(edges), ms)).map(stamps));
      }),
    );
  });

  it('reports the same when the source ends with the last edge', () => {
    fc.assert(
      fc.property(edgeTrain, window, (edges, ms) => {
        const ended = byPin(record(from(edges).pipe(debounceEdges({ ms }))));
        expect(ended).toEqual(byPin(debounced(onTime(edges), ms)).map(stamps));
      }),
    );
  });
});
