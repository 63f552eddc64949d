import * as fc from 'fast-check';
import { from, map, materialize, mergeMap, toArray, type ObservableNotification } from 'rxjs';
import { dropSpikes } from './drop-spikes.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { edge } from '../../test/edge.ts';
import { marbles } from '@hardware-ws/client/testing';
import { record } from '../../test/record.ts';

/** What passes of edges that arrive at the frame of their `at`, as `frame: level@at`: p and r are a pin's, P and R another's. */
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
  it('drops a press that is over before ms have passed', () => {
    expect(passed('-pr-------')).toEqual([]);
    expect(passed('-pr----pr-----pr---')).toEqual([]);
  });

  it('passes a press that lasts, with the time of its first edge', () => {
    expect(passed('-p--------')).toEqual(['3: 1@1']);
  });

  it('waits for a contact that bounces to hold, and keeps the time at which it first closed', () => {
    expect(passed('-prprp-----')).toEqual(['7: 1@1']);
  });

  it('dates a press after a spike by itself', () => {
    expect(passed('-pr------p---')).toEqual(['11: 1@9']);
  });

  it('drops a release that does not last, so that a held button stays held', () => {
    expect(passed('-p----rp-----r----')).toEqual(['3: 1@1', '15: 0@13']);
  });

  it('takes a first edge that is a release for the end of a press', () => {
    expect(passed('-r------')).toEqual(['3: 0@1']);
  });

  it('judges each pin for itself', () => {
    expect(passed('-pP-r-----')).toEqual(['3: 1@1', '4: GPIO27 1@2', '6: 0@4']);
  });

  it('passes the level a line has when the source ends', () => {
    expect(passed('-p|')).toEqual(['2: 1@1', '2: |']);
    expect(passed('-pr|')).toEqual(['3: |']);
  });

  it('judges edges that arrive together by their stamps', () => {
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

  it('passes on the end, an error and an unsubscribe at once', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold<GpioEdge>('|').pipe(dropSpikes())).toBe('|');
      expectObservable(cold<GpioEdge>('-').pipe(dropSpikes())).toBe('-');
      expectObservable(cold('-p#', { p: edge(1, 1) }).pipe(dropSpikes())).toBe('--#');
      const source$ = hot('-p-----', { p: edge(1, 1) });
      expectObservable(source$.pipe(dropSpikes({ ms: 5 })), '^--!').toBe('----');
      expectSubscriptions(source$.subscriptions).toBe('^--!');
    });
  });

  it('may be used twice, each with a state of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const lasting = dropSpikes({ ms: 2 });
      expectObservable(cold('-p', { p: edge(1, 1) }).pipe(lasting)).toBe('---p', { p: edge(1, 1) });
      expectObservable(cold('-r', { r: edge(0, 1) }).pipe(lasting)).toBe('---r', { r: edge(0, 1) });
    });
  });

  it.each([-1, NaN, Infinity])('refuses ms: %p', (ms) => {
    expect(() => dropSpikes({ ms })).toThrow(/^ms: expected a number of ms from 0 to 24 days/);
  });

  it('lets levels alternate, each held for ms, whatever comes', () => {
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
        // Every stretch of 2 ms or more is at the level reported last before it.
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
