import { firstValueFrom, lastValueFrom } from 'rxjs';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import { describeRig, expect, type ConformanceOptions } from './conformance.ts';
import { type EdgesRig, openEdges } from './edges-rig.ts';

/**
 * Declares the tests that every driver of levels must pass. Each test sets up a rig of its own.
 *
 * @example
 * levelsConformance('fakePins', () => ({ ...fakePins(), lines: ['GPIO17', 'GPIO27'] }));
 */
export function levelsConformance(
  name: string,
  setup: () => LevelsRig | Promise<LevelsRig>,
  options: ConformanceOptions = {},
): void {
  describeRig(`${name} as a driver of levels`, setup, options, (itOnRig) => {
    for (const wiring of [{ pull: 'up' }, { pull: 'down' }, { pull: 'up', activeLow: false }] as const) {
      itOnRig(`reads a pressed button as 1 and an open one as 0, wired as ${JSON.stringify(wiring)}`, async (rig) => {
        const [pressed, open] = rig.lines;
        const options = { lines: rig.lines, ...wiring };
        rig.release(open, options);
        rig.press(pressed, options);
        await rig.settled?.();
        expect(await lastValueFrom(rig.levels$(options))).toEqual({ [pressed]: 1, [open]: 0 });
      });
    }

    itOnRig('frees its lines once they are read, and on unsubscribe', async (rig) => {
      const options = { lines: rig.lines };
      await lastValueFrom(rig.levels$(options));
      rig.levels$(options).subscribe().unsubscribe();
      await rig.settled?.();
      const next = await openEdges(rig, options);
      next.end();
      expect(next.errors).toEqual([]);
    });

    itOnRig('names the line that is busy', async (rig) => {
      const [busy] = rig.lines;
      const holder = await openEdges(rig, { lines: [busy] });
      const refused = await refusal(rig, rig.lines);
      holder.end();
      expect(refused).toEqual(['busy', busy]);
    });

    itOnRig('names the line that does not exist', async (rig) => {
      const { missing, lines } = rig;
      if (missing === undefined) return;
      const refused = await refusal(rig, [lines[0], missing]);
      expect(refused).toEqual(['unknown', missing]);
    });
  });
}

/** The kind and the pin of the error, when these lines cannot be read. */
function refusal({ levels$ }: LevelsRig, lines: readonly string[]) {
  return firstValueFrom(levels$({ lines })).catch((error: unknown) => {
    const { kind, pin } = error as { readonly kind?: unknown; readonly pin?: unknown };
    return [kind, pin];
  });
}

/**
 * A driver of levels, the driver of edges of the same lines, and a hand on their buttons: what `levelsConformance`
 * needs.
 *
 * @example
 * const rig: LevelsRig = { ...fakePins(), lines: ['GPIO17', 'GPIO27'] };
 */
export interface LevelsRig extends EdgesRig {
  readonly levels$: LevelsDriver;
}
