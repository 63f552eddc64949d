import { tap } from 'rxjs';
import type { EdgesOptions } from '../driver/edges-driver.ts';
import { type EdgesRig, openEdges, pressOnce } from './edges-rig.ts';
import { expect, globalFramework, type TestFramework } from './conformance.ts';

export interface EdgesConformanceOptions {
  /**
   * Whether the driver holds its lines against others.
   * @default true
   */
  readonly claims?: boolean;
  /**
   * @default the global `describe` and `it`
   */
  readonly framework?: TestFramework;
}

/**
 * The tests that every driver must pass; each sets up a rig of its own.
 *
 * @example
 * edgesConformance('fakePins', () => ({ ...fakePins(), lines: ['GPIO17', 'GPIO27'] }));
 */
export function edgesConformance(
  name: string,
  setup: () => EdgesRig | Promise<EdgesRig>,
  { claims = true, framework = globalFramework() }: EdgesConformanceOptions = {},
): void {
  const { describe, it } = framework;

  const onRig = (sentence: string, work: (rig: EdgesRig) => Promise<void>) => {
    it(sentence, async () => {
      const rig = await setup();
      await work(rig).finally(() => rig.close?.());
    });
  };

  describe(`${name}, as every driver,`, () => {
    for (const wiring of [{ pull: 'up' }, { pull: 'down' }, { pull: 'up', activeLow: false }] as const) {
      onRig(`reports a pressed button as 1 and an open one as 0, wired as ${JSON.stringify(wiring)}`, async (rig) => {
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

    onRig('stamps edges in the order in which they happen', async (rig) => {
      const options = { lines: rig.lines };
      const { edges, end } = await openEdges(rig, options);
      for (const line of [...rig.lines, ...rig.lines]) await pressOnce(rig, line, options);
      end();
      const stamps = edges.map(({ at }) => at);
      expect(stamps.length).toEqual(8);
      expect(stamps).toEqual(stamps.filter(Number.isFinite).sort((a, b) => a - b));
    });

    onRig('stamps an edge with the time at which it happened', async (rig) => {
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

    onRig('reports no line that it was not asked for', async (rig) => {
      const [watched, other] = rig.lines;
      const options = { lines: [watched] };
      const { edges, end } = await openEdges(rig, options);
      await pressOnce(rig, other, options);
      end();
      expect(edges).toEqual([]);
    });

    onRig('reports nothing after unsubscribe, and can be subscribed again', async (rig) => {
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

    if (!claims) return;

    onRig('claims its lines on subscribe and frees them on unsubscribe', async (rig) => {
      const options = { lines: rig.lines };
      // Not subscribed, so it must not be in the way of what follows.
      void rig.edges$(options);
      const first = await openEdges(rig, options);
      const second = await openEdges(rig, options);
      first.end();
      await rig.settled?.();
      const third = await openEdges(rig, options);
      third.end();
      expect([first, second, third].map(({ errors }) => errors.length)).toEqual([0, 1, 0]);
    });

    onRig('frees its lines when what it tells an edge to throws', async (rig) => {
      const [line] = rig.lines;
      const options = { lines: [line] };
      const thrower = { ...rig, edges$: (asked: EdgesOptions) => rig.edges$(asked).pipe(tap(fail)) };
      const first = await openEdges(thrower, options);
      await pressOnce(rig, line, options);
      const second = await openEdges(rig, options);
      second.end();
      expect([first, second].map(({ errors }) => errors.length)).toEqual([1, 0]);
    });

    onRig('refuses a line that it cannot have, by name', async (rig) => {
      const { missing, lines } = rig;
      if (missing === undefined) return;
      const refused = await openEdges(rig, { lines: [lines[0], missing] });
      const next = await openEdges(rig, { lines: [lines[0]] });
      next.end();
      expect(refused.errors.map(({ kind, pin, message }) => [kind, pin, message?.includes(missing)])).toEqual([
        ['unknown', missing, true],
      ]);
      expect(next.errors).toEqual([]);
    });

    onRig('names the line that is busy, and frees the others', async (rig) => {
      const [busy, free] = rig.lines;
      const holder = await openEdges(rig, { lines: [busy] });
      const refused = await openEdges(rig, { lines: [free, busy] });
      const next = await openEdges(rig, { lines: [free] });
      holder.end();
      next.end();
      expect(refused.errors.map(({ kind, pin, message }) => [kind, pin, message?.includes(busy)])).toEqual([
        ['busy', busy, true],
      ]);
      expect(next.errors).toEqual([]);
    });
  });
}

function fail() {
  throw new Error('thrown');
}
