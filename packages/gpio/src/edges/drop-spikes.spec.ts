import { marbles } from '@hardware-ws/client/testing';
import * as fc from 'fast-check';
import { from, map, materialize, mergeMap, toArray, type ObservableNotification } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { dropSpikes } from './drop-spikes.ts';

/** The edges that pass, as `frame: level@at`, if each arrives at the frame of its `at`. p and r are one pin, P and R another. */
function passed(diagram: string, ms = 2) {
  let log: readonly string[] = [];
  marbles(({ hot, clock }) => {
    const marks = Array.from(diagram, (mark, at) => (/[pr]/i.test(mark) ? String.fromCharCode(0x100 + at) : mark));
    const edges = Object.fromEntries(
      Array.from(diagram, (mark, at) => [
        String.fromCharCode(0x100 + at),
        edge(/p/i.test(mark) ? 1 : 0, at, /[pr]/.test(mark) ? 'GPIO17' : 'GPIO27'),
      ]),
    );
    const text = map((event: ObservableNotification<GpioEdge>) =>
      event.kind === 'N'
        ? `${clock.monotonic()}: ${event.value.pin} ${event.value.level}@${event.value.at}`
        : `${clock.monotonic()}: |`,
    );
    log = record(hot(marks.join(''), edges).pipe(dropSpikes({ ms }), materialize(), text));
  });
  return log.map((line) => line.replace('GPIO17 ', ''));
}

describe('dropSpikes', () => {
  it('drops a press that is shorter than ms', () => {
    expect(passed('-pr-------')).toEqual([]);
    expect(passed('-pr----pr-----pr---')).toEqual([]);
  });

  it('passes a press that lasts, with the time of its first edge', () => {
    expect(passed('-p--------')).toEqual(['3: 1@1']);
  });

  it('waits until a bouncing contact holds, and keeps the time at which it first closed', () => {
    expect(passed('-prprp-----')).toEqual(['7: 1@1']);
  });

  it('gives a press after a spike its own time', () => {
    expect(passed('-pr------p---')).toEqual(['11: 1@9']);
  });

  it('drops a release that does not last, and the button stays held', () => {
    expect(passed('-p----rp-----r----')).toEqual(['3: 1@1', '15: 0@13']);
  });

  it('treats a first edge that is a release as the end of a press', () => {
    expect(passed('-r------')).toEqual(['3: 0@1']);
  });

  it('judges each pin separately', () => {
    expect(passed('-pP-r-----')).toEqual(['3: 1@1', '4: GPIO27 1@2', '6: 0@4']);
  });

  it('passes the current level of a line when the source completes', () => {
    expect(passed('-p|')).toEqual(['2: 1@1', '2: |']);
    expect(passed('-pr|')).toEqual(['3: |']);
  });

  it('judges edges that arrive together by their timestamps', () => {
    marbles(({ cold, expectObservable }) => {
      const edges = [edge(1, 0), edge(0, 0.1), edge(1, 50), edge(0, 50.5), edge(1, 51), edge(0, 90)];
      expectObservable(
        cold('---a').pipe(
          mergeMap(() => edges),
          dropSpikes({ ms: 2 }),
        ),
      ).toBe('---p-r', { p: edge(1, 50), r: edge(0, 90) });
    });
  });

  it('passes on completion, an error and unsubscribe immediately', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold<GpioEdge>('|').pipe(dropSpikes())).toBe('|');
      expectObservable(cold<GpioEdge>('-').pipe(dropSpikes())).toBe('-');
      expectObservable(cold('-p#', { p: edge(1, 1) }).pipe(dropSpikes())).toBe('--#');
      const source$ = hot('-p-----', { p: edge(1, 1) });
      expectObservable(source$.pipe(dropSpikes({ ms: 5 })), '^--!').toBe('----');
      expectSubscriptions(source$.subscriptions).toBe('^--!');
    });
  });

  it('can be used twice, each with a state of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const lasting = dropSpikes({ ms: 2 });
      expectObservable(cold('-p', { p: edge(1, 1) }).pipe(lasting)).toBe('---p', { p: edge(1, 1) });
      expectObservable(cold('-r', { r: edge(0, 1) }).pipe(lasting)).toBe('---r', { r: edge(0, 1) });
    });
  });

  it.each([-1, NaN, Infinity])('throws on ms: %p', (ms) => {
    expect(() => dropSpikes({ ms })).toThrow(/^ms: expected a number of ms from 0 to 24 days/);
  });

  it('alternates levels, each held for ms, for any edges', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom<0 | 1>(0, 1)), { maxLength: 30 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let at = 0;
        const edges = steps.map(([gap, level]) => edge(level, (at += gap)));
        const [reports = []] = record(from(edges).pipe(dropSpikes({ ms: 2 }), toArray()));
        reports.slice(1).forEach(({ level, at: later }, index) => {
          expect(level).not.toBe(reports[index]?.level);
          expect(later).toBeGreaterThan(reports[index]?.at ?? Infinity);
        });
        // During every stretch of 2 ms or more, the last reported level is the level of the line.
        const changes = edges.filter(({ level }, index) => level !== edges[index - 1]?.level);
        changes.slice(0, -1).forEach((change, index) => {
          if ((changes[index + 1]?.at ?? 0) - change.at < 2) return;
          const reported = reports.filter((report) => report.at <= change.at).at(-1)?.level;
          expect(reported ?? change.level).toBe(change.level);
        });
      }),
      { numRuns: 500 },
    );
  });
});
