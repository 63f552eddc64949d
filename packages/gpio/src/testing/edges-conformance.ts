import type { EdgesOptions } from '../driver/edges-driver.ts';
import { claimTests } from './claim-tests.ts';
import { describeRig, expect, type ConformanceOptions } from './conformance.ts';
import { type EdgesRig, openEdges, pressOnce } from './edges-rig.ts';

/**
 * How `edgesConformance` is declared.
 *
 * @example
 * const shared: EdgesConformanceOptions = { claims: false };
 */
export interface EdgesConformanceOptions extends ConformanceOptions {
  /**
   * Whether the driver keeps other programs from using its lines.
   * @default true
   */
  readonly claims?: boolean;
}

/**
 * Declares the tests that every driver of edges must pass. Each test sets up a rig of its own.
 *
 * @example
 * edgesConformance('fakePins', () => ({ ...fakePins(), lines: ['GPIO17', 'GPIO27'] }));
 */
export function edgesConformance(
  name: string,
  setup: () => EdgesRig | Promise<EdgesRig>,
  { claims = true, ...options }: EdgesConformanceOptions = {},
): void {
  describeRig(`${name} as a driver of edges`, setup, options, (itOnRig) => {
    for (const wiring of [{ pull: 'up' }, { pull: 'down' }, { pull: 'up', activeLow: false }] as const) {
      itOnRig(`reports a pressed button as 1 and an open one as 0, wired as ${JSON.stringify(wiring)}`, async (rig) => {
        const [line] = rig.lines;
        const options = { lines: [line], ...wiring };
        const { edges, end } = await openEdges(rig, options);
        await pressOnce(rig, line, options);
        end();
        expect(edges.map(({ pin, level }) => [pin, level])).toEqual([
          [line, 1],
          [line, 0],
        ]);
      });
    }

    itOnRig('stamps edges in the order in which they happen', async (rig) => {
      const options = { lines: rig.lines };
      const { edges, end } = await openEdges(rig, options);
      for (const line of [...rig.lines, ...rig.lines]) await pressOnce(rig, line, options);
      end();
      const stamps = edges.map(({ at }) => at);
      expect(stamps.length).toEqual(8);
      expect(stamps).toEqual(stamps.filter(Number.isFinite).sort((a, b) => a - b));
    });

    itOnRig('stamps an edge with the time at which it happened', async (rig) => {
      const [line] = rig.lines;
      const options = { lines: [line] };
      const { edges, end } = await openEdges(rig, options);
      const stamps = [rig.clock?.monotonic() ?? -Infinity];
      rig.press(line, options);
      stamps.push(rig.clock?.monotonic() ?? Infinity);
      await rig.settled?.();
      end();
      stamps.splice(1, 0, ...edges.map(({ at }) => at));
      expect(stamps.length).toEqual(3);
      expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    });

    itOnRig('reports only the lines that were asked for', async (rig) => {
      const [watched, other] = rig.lines;
      const options = { lines: [watched] };
      const { edges, end } = await openEdges(rig, options);
      await pressOnce(rig, other, options);
      end();
      expect(edges).toEqual([]);
    });

    itOnRig('reports nothing after unsubscribe, and can be subscribed to again', async (rig) => {
      const [line] = rig.lines;
      const options = { lines: [line] };
      const first = await openEdges(rig, options);
      first.end();
      await rig.settled?.();
      const second = await openEdges(rig, options);
      await pressOnce(rig, line, options);
      second.end();
      expect([first.edges.length, second.edges.length]).toEqual([0, 2]);
    });

    itOnRig('says once when it has claimed its lines, and reports every edge from then on', async (rig) => {
      const [line] = rig.lines;
      let claimed = 0;
      const options: EdgesOptions = {
        lines: [line],
        onClaimed: () => {
          claimed += 1;
          rig.press(line, options);
        },
      };
      void rig.edges$(options); // Not subscribed.
      const { edges, end } = await openEdges(rig, options);
      await rig.settled?.();
      rig.release(line, options);
      await rig.settled?.();
      end();
      expect([claimed, edges.length]).toEqual([1, 2]);
    });

    if (claims) claimTests(itOnRig);
  });
}
