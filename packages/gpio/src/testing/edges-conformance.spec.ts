import { defer, map, merge, NEVER, tap, throwError } from 'rxjs';
import { failedTests } from '../../test/failed-tests.ts';
import type { EdgesDriver } from '../driver/edges-driver.ts';
import { edgesConformance } from './edges-conformance.ts';
import type { EdgesRig } from './edges-rig.ts';
import { fakePins } from './fake-pins.ts';

/** The tests that fail for a broken copy of a fake driver. */
function failures(broken: (edges$: EdgesDriver) => EdgesDriver) {
  return failedTests((framework) => {
    const rig = (): EdgesRig => {
      const pins = fakePins();
      return { ...pins, clock: { monotonic: () => 0 }, edges$: broken(pins.edges$), lines: ['GPIO17', 'GPIO27'] };
    };
    edgesConformance('a driver', rig, { framework });
  });
}

describe('edgesConformance', () => {
  it('passes a driver that follows the rules', async () => {
    expect(await failures((edges$) => edges$)).toEqual([]);
  });

  it('catches levels that are not inverted', async () => {
    const inverted: (edges$: EdgesDriver) => EdgesDriver = (edges$) => (options) =>
      edges$(options).pipe(map((edge) => ({ ...edge, level: edge.level === 1 ? 0 : 1 })));
    expect(await failures(inverted)).toEqual([
      expect.stringContaining('"up"}'),
      expect.stringContaining('"down"}'),
      expect.stringContaining('"activeLow":false}'),
    ]);
  });

  it('catches timestamps that run backwards', async () => {
    let at = 0;
    expect(
      await failures((edges$) => (options) => edges$(options).pipe(map((edge) => ({ ...edge, at: at-- })))),
    ).toContain('stamps edges in the order in which they happen');
  });

  it('catches a driver that stamps edges on another clock', async () => {
    const late: (edges$: EdgesDriver) => EdgesDriver = (edges$) => (options) =>
      edges$(options).pipe(map((edge) => ({ ...edge, at: edge.at + 1 })));
    expect(await failures(late)).toEqual(['stamps an edge with the time at which it happened']);
  });

  it('catches a driver that watches more lines than it should', async () => {
    const greedy: (edges$: EdgesDriver) => EdgesDriver = (edges$) => () => edges$({ lines: [17, 27] });
    expect(await failures(greedy)).toContain('reports only the lines that were asked for');
  });

  it('catches a driver that never frees its lines', async () => {
    const holding: (edges$: EdgesDriver) => EdgesDriver = (edges$) => (options) =>
      defer(() => {
        const errors: Error[] = [];
        edges$(options).subscribe({ error: (error: unknown) => errors.push(error as Error) });
        return merge(NEVER, ...errors.map((error) => throwError(() => error)));
      });
    expect(await failures(holding)).toContain('claims its lines on subscribe and frees them on unsubscribe');
  });

  it('catches a driver that never says that it has claimed its lines, or says it too early', async () => {
    const rule = 'says once when it has claimed its lines, and reports every edge from then on';
    const silent: (edges$: EdgesDriver) => EdgesDriver = (edges$) => (options) => edges$({ lines: options.lines });
    const hasty: (edges$: EdgesDriver) => EdgesDriver =
      (edges$) =>
      ({ onClaimed, ...options }) =>
        edges$(options).pipe(tap({ subscribe: () => onClaimed?.() }));
    expect(await failures(silent)).toContain(rule);
    expect(await failures(hasty)).toEqual([rule, 'names the line that is busy, and frees the others']);
  });

  it('catches a driver that keeps some lines when another is busy', async () => {
    const careless: (edges$: EdgesDriver) => EdgesDriver =
      (edges$) =>
      ({ lines, ...wiring }) =>
        defer(() => {
          const [first = '', ...others] = lines;
          const errors: Error[] = [];
          edges$({ lines: [first], ...wiring }).subscribe({ error: (error: unknown) => errors.push(error as Error) });
          const rest = others.map((line) => edges$({ lines: [line], ...wiring }));
          return merge(NEVER, ...errors.map((error) => throwError(() => error)), ...rest);
        });
    expect(await failures(careless)).toContain('names the line that is busy, and frees the others');
  });
});
