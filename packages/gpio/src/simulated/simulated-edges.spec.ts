import { marbles } from '@hardware-ws/client/testing';
import { EMPTY, of, Subject } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { pinName } from '../driver/pin-name.ts';
import { debounceEdges } from '../edges/debounce-edges.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { simulatedEdges$ } from './simulated-edges.ts';

const lines = { p: 'press 2', r: 'release 2', P: 'press 0', x: 'press 9', y: 'hello', s: '  RELEASE   2 ' };
const wiring = { 17: 2, GPIO27: 0 };

describe('simulatedEdges$', () => {
  it('turns commands into edges of the wired pins, and stamps them', () => {
    marbles(({ hot, clock, expectObservable, expectSubscriptions }) => {
      const commands$ = hot('-p-P-s-|', lines);
      expectObservable(simulatedEdges$({ commands$, wiring, clock })).toBe('-p-P-s-|', {
        p: edge(1, 1),
        P: edge(1, 3, 'GPIO27'),
        s: edge(0, 5),
      });
      expectSubscriptions(commands$.subscriptions).toBe('^------!');
    });
  });

  it('emits no edge for a release of a button that is not pressed', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const edges = { p: edge(1, 3), r: edge(0, 7) };
      expectObservable(simulatedEdges$({ commands$: hot('-r-p---r-r-', lines), wiring, clock })).toBe(
        '---p---r---',
        edges,
      );
    });
  });

  it('releases a button that is pressed again without a release', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const edges = { p: edge(1, 1), r: edge(0, 50), q: edge(1, 70) };
      const buttonEdges$ = simulatedEdges$({ commands$: hot('-p 48ms p', lines), wiring, clock });
      expectObservable(buttonEdges$).toBe('-p 48ms r 19ms q', edges);
      expectObservable(buttonEdges$.pipe(debounceEdges())).toBe('-p 48ms r 19ms q', edges);
    });
  });

  it('reports the lines that it does not understand, and continues', () => {
    const onUnknown = jest.fn();
    const commands$ = of('hello', 'press 9', 'press', 'press 2x', 'press -2', '', 'press 2');
    const seen = record(simulatedEdges$({ commands$, wiring, clock: { monotonic: () => 4 }, onUnknown }));
    expect(onUnknown.mock.calls.flat()).toEqual(['hello', 'press 9', 'press', 'press 2x', 'press -2', '']);
    expect(seen).toEqual([edge(1, 4)]);
  });

  it('presses the first of two pins of one buzzer', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const twoPins = { LEFT: 2, RIGHT: 2 };
      const edges = { p: edge(1, 1, 'LEFT') };
      expectObservable(simulatedEdges$({ commands$: hot('-p', lines), wiring: twoPins, clock })).toBe('-p', edges);
    });
  });

  it('bounces as requested, and always ends at the right level', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const places = [0.9, 0.3, 0.6, 0.2];
      const random = () => places.shift() ?? 0;
      const bounce = { bounces: 2, ms: 10, random };
      expectObservable(simulatedEdges$({ commands$: hot('-p', lines), wiring, clock, bounce })).toBe('-a-bc--d--e', {
        a: edge(1, 1),
        b: edge(0, 3),
        c: edge(1, 4),
        d: edge(0, 7),
        e: edge(1, 10),
      });
    });
  });

  it('executes a command after the bounces of its button, and other buttons immediately', () => {
    let seen: readonly GpioEdge[] = [];
    marbles(({ hot, clock }) => {
      let calls = 0;
      const bounce = { bounces: 1, ms: 40, random: () => (calls++ % 2 === 0 ? 0.25 : 0.5) };
      seen = record(simulatedEdges$({ commands$: hot('-prP|', lines), wiring, clock, bounce }));
    });
    const at = (pin: string) => seen.filter((edge) => edge.pin === pin).map((edge) => `${edge.level}@${edge.at}`);
    expect(at('GPIO17')).toEqual(['1@1', '0@11', '1@21', '0@21', '1@31', '0@41']);
    expect(at('GPIO27')).toEqual(['1@3', '0@13', '1@23']);
  });

  it('is one press to debounceEdges, however it bounces', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const buttonEdges$ = simulatedEdges$({ commands$: hot('-p 99ms r', lines), wiring, clock, bounce: {} });
      const reports = { p: edge(1, 1), r: edge(0, 101) };
      expectObservable(buttonEdges$.pipe(debounceEdges())).toBe('-p 99ms r', reports);
    });
  });

  it('passes on completion, an error and unsubscribe', () => {
    marbles(({ cold, hot, clock, expectObservable, expectSubscriptions }) => {
      const edges = { p: edge(1, 1) };
      expectObservable(simulatedEdges$({ commands$: cold('|'), wiring, clock })).toBe('|');
      expectObservable(simulatedEdges$({ commands$: cold('-'), wiring, clock })).toBe('-');
      expectObservable(simulatedEdges$({ commands$: cold('-p#', lines), wiring, clock })).toBe('-p#', edges);
      const commands$ = hot('-p-r', lines);
      expectObservable(simulatedEdges$({ commands$, wiring, clock, bounce: {} }), '^!').toBe('-');
      expectSubscriptions(commands$.subscriptions).toBe('^!');
    });
  });

  it('errors with what a callback throws', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const error = new Error('thrown');
      const onUnknown = () => {
        throw error;
      };
      expectObservable(simulatedEdges$({ commands$: hot('-y-', lines), wiring, clock, onUnknown })).toBe(
        '-#',
        {},
        error,
      );
      expectObservable(simulatedEdges$({ commands$: hot('-p-', lines), wiring, clock: { monotonic: onUnknown } })).toBe(
        '-#',
        {},
        error,
      );
    });
  });

  it('throws on bad options immediately, and names the option', () => {
    const given = { commands$: of(''), clock: { monotonic: () => 0 } };
    expect(() => simulatedEdges$({ ...given, wiring: {} })).toThrow(/^wiring: /);
    expect(() => simulatedEdges$({ ...given, wiring, bounce: { bounces: 1.5 } })).toThrow(/^bounce\.bounces: /);
    expect(() => simulatedEdges$({ ...given, wiring, bounce: { ms: NaN } })).toThrow(/^bounce\.ms: /);
  });

  it.each([NaN, -1, Infinity, 2 ** 31])('throws on bounces within %p ms immediately, and names the option', (ms) => {
    const options = { commands$: EMPTY, wiring, clock: { monotonic: () => 0 }, bounce: { ms } };
    expect(() => simulatedEdges$(options)).toThrow(/^bounce\.ms: expected a number of ms from 0 to 24 days/);
  });
});

edgesConformance(
  'simulatedEdges$',
  () => {
    const commands$ = new Subject<string>();
    const buzzerId = (line: number | string) => Number(pinName(line).replace('GPIO', ''));
    let at = 0;
    return {
      lines: ['GPIO17', 'GPIO27'],
      clock: { monotonic: () => at },
      edges$: ({ lines, onClaimed }) => {
        const wiring = Object.fromEntries(lines.map((line) => [line, buzzerId(line)]));
        return simulatedEdges$({ commands$, wiring, clock: { monotonic: () => at++ }, onClaimed });
      },
      press: (line) => {
        commands$.next(`press ${buzzerId(line)}`);
      },
      release: (line) => {
        commands$.next(`release ${buzzerId(line)}`);
      },
    };
  },
  { claims: false },
);
