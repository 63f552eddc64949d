import { marbles } from '@hardware-ws/client/testing';
import { concat, map, materialize, mergeMap, type ObservableNotification, of, timer } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { debounceEdges } from './debounce-edges.ts';

/** Edges that arrive at the frame of their `at`. p and r press and release GPIO17, P and R GPIO27. */
function edgesOf(diagram: string) {
  return Array.from(diagram, (mark, at) => edge(/p/i.test(mark) ? 1 : 0, at, /[pr]/.test(mark) ? 'GPIO17' : 'GPIO27'));
}
/** The diagram with a unique name for each edge. */
function arrivals(diagram: string) {
  return Array.from(diagram, (mark, at) => (/[pr]/i.test(mark) ? nameOf(at) : mark)).join('');
}
function nameOf(at: number) {
  return String.fromCharCode(0x100 + at);
}

/** The reports, as `frame: level@at`. The end is `|`. */
function debounced(diagram: string, ms = 5) {
  let log: readonly string[] = [];
  marbles(({ hot, clock }) => {
    const edges = Object.fromEntries(edgesOf(diagram).map((value, at) => [nameOf(at), value]));
    const logged = map((event: ObservableNotification<GpioEdge>) =>
      event.kind === 'N'
        ? `${clock.monotonic()}: ${event.value.pin} ${event.value.level}@${event.value.at}`
        : `${clock.monotonic()}: |`,
    );
    log = record(hot(arrivals(diagram), edges).pipe(debounceEdges({ ms }), materialize(), logged));
  });
  return log.map((line) => line.replace('GPIO17 ', ''));
}

const values = { p: edge(1, 1), r: edge(0, 3) };

describe('debounceEdges', () => {
  it('reports the first edge immediately and mutes the bounces after it', () => {
    expect(debounced('-prprp----------')).toEqual(['1: 1@1']);
  });

  it('reports a first edge that is a release', () => {
    expect(debounced('-r--------------')).toEqual(['1: 0@1']);
  });

  it('reports the settled level at the end of the window, with the time of its edge', () => {
    expect(debounced('-p-r------------')).toEqual(['1: 1@1', '6: 0@3']);
  });

  it('reports a change after the window immediately', () => {
    expect(debounced('-p----r-----p---')).toEqual(['1: 1@1', '6: 0@6', '12: 1@12']);
  });

  it('mutes again from the end of the window when it had to report there', () => {
    expect(debounced('-p-r---p-r------')).toEqual(['1: 1@1', '6: 0@3']);
    expect(debounced('-p-r---p--------')).toEqual(['1: 1@1', '6: 0@3', '11: 1@7']);
    expect(debounced('-p-r-------p----')).toEqual(['1: 1@1', '6: 0@3', '11: 1@11']);
  });

  it('settles before it judges an edge exactly at the end of the window', () => {
    expect(debounced('-p-r--p---------')).toEqual(['1: 1@1', '6: 0@3', '11: 1@6']);
  });

  it('ignores an edge to the current level', () => {
    expect(debounced('-p-p----p---rr--')).toEqual(['1: 1@1', '12: 0@12']);
    expect(debounced('-p-r-r----------')).toEqual(['1: 1@1', '6: 0@3']);
  });

  it('judges each pin separately', () => {
    expect(debounced('-pP-r-------R---')).toEqual(['1: 1@1', '2: GPIO27 1@2', '6: 0@4', '12: GPIO27 0@12']);
  });

  it('reports every change with ms: 0', () => {
    expect(debounced('-prrpr|', 0)).toEqual(['1: 1@1', '2: 0@2', '4: 1@4', '5: 0@5', '6: |']);
  });

  it('reports the settled level before it completes, without waiting for the end of the window', () => {
    expect(debounced('-p-r|')).toEqual(['1: 1@1', '4: 0@3', '4: |']);
    expect(debounced('-p-rp|')).toEqual(['1: 1@1', '5: |']);
  });

  it('judges a late burst by its timestamps', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const burst = [edge(1, 0), edge(0, 2), edge(1, 4), edge(0, 90), edge(1, 92), edge(0, 93)];
      const reports = { p: edge(1, 0), r: edge(0, 90) };
      expectObservable(
        cold('---(a|)').pipe(
          mergeMap(() => burst),
          debounceEdges(),
        ),
      ).toBe('---(pr|)', reports);
      const open = [edge(1, 0), edge(0, 2), edge(1, 90), edge(0, 93)];
      expectObservable(
        hot('---a-').pipe(
          mergeMap(() => open),
          debounceEdges({ ms: 10 }),
        ),
      ).toBe('---(pqs)--t', {
        p: edge(1, 0),
        q: edge(0, 2),
        s: edge(1, 90),
        t: edge(0, 93),
      });
    });
  });

  it('reads edges that waited behind a blocked event loop before it judges', () => {
    marbles(({ cold, expectObservable }) => {
      // Subscribed after the operator's timer and due in the same frame, so the timer fires first.
      const waiting$ = timer(4).pipe(mergeMap(() => [edge(1, 3), edge(0, 40), edge(1, 42)]));
      const source$ = concat(of(edge(1, 0)), timer(1).pipe(map(() => edge(0, 1))), waiting$, cold<never>('-'));
      expectObservable(source$.pipe(debounceEdges())).toBe('p----r--t', {
        p: edge(1, 0),
        r: edge(0, 40),
        t: edge(1, 42),
      });
    });
  });

  it('mutes a late edge by its timestamp even after the timer, and still reports the settled level', () => {
    marbles(({ hot, expectObservable }) => {
      const late = { p: edge(1, 0), r: edge(0, 2) };
      expectObservable(hot('p-------r', late).pipe(debounceEdges())).toBe('p----------r', late);
    });
  });

  it('waits no longer than ms when timestamps run backwards', () => {
    marbles(({ hot, expectObservable }) => {
      const back = { p: edge(1, 1000), r: edge(0, 2) };
      expectObservable(hot('p-------r', back).pipe(debounceEdges())).toBe('p-------  -----r', back);
    });
  });

  it('passes on completion, an error and unsubscribe immediately', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold<GpioEdge>('|').pipe(debounceEdges())).toBe('|');
      expectObservable(cold<GpioEdge>('-').pipe(debounceEdges())).toBe('-');
      expectObservable(cold('-p-r#', values).pipe(debounceEdges())).toBe('-p--#', values);
      const source$ = hot('-p-r----', values);
      expectObservable(source$.pipe(debounceEdges()), '^---!').toBe('-p', values);
      expectSubscriptions(source$.subscriptions).toBe('^---!');
    });
  });

  it('can be used twice, each with a state of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const debounce = debounceEdges();
      expectObservable(cold('-p-r', values).pipe(debounce)).toBe('-p----r', values);
      expectObservable(cold('-p', values).pipe(debounce)).toBe('-p', values);
    });
  });

  it.each([-1, NaN, Infinity, 2 ** 31])('throws on ms: %p', (ms) => {
    expect(() => debounceEdges({ ms })).toThrow(/^ms: expected a number of ms from 0 to 24 days/);
  });
});
