import { firstValueFrom, lastValueFrom } from 'rxjs';
import { type EdgesRig, openEdges } from './edges-rig.ts';
import { expect, globalFramework, type TestFramework } from './conformance.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';

export interface LevelsConformanceOptions {
  /**
   * @default the global `describe` and `it`
   */
  readonly framework?: TestFramework;
}

/**
 * The tests that every driver which reads levels must pass; each sets up a rig of its own.
 *
 * @example
 * levelsConformance('fakePins', () => ({ ...fakePins(), lines: ['GPIO17', 'GPIO27'] }));
 */
export function levelsConformance(
  name: string,
  setup: () => LevelsRig | Promise<LevelsRig>,
  { framework = globalFramework() }: LevelsConformanceOptions = {},
): void {
  const { describe, it } = framework;

  const onRig = (sentence: string, work: (rig: LevelsRig) => Promise<void>) => {
    it(sentence, async () => {
      const rig = await setup();
      await work(rig).finally(() => rig.close?.());
    });
  };

  describe(`${name}, as every driver that reads,`, () => {
    for (const wiring of [{ pull: 'up' }, { pull: 'down' }, { pull: 'up', activeLow: false }] as const) {
      onRig(`reads a pressed button as 1 and an open one as 0, wired as ${JSON.stringify(wiring)}`, async (rig) => {
        const [pressed, open] = rig.lines;
        const options = { lines: rig.lines, ...wiring };
        rig.release(open, options);
        rig.press(pressed, options);
        await rig.settled?.();
        expect(await lastValueFrom(rig.levels$(options))).toEqual({ [pressed]: 1, [open]: 0 });
      });
    }

    onRig('frees its lines once they are read, and on unsubscribe', async (rig) => {
      const options = { lines: rig.lines };
      await lastValueFrom(rig.levels$(options));
      rig.levels$(options).subscribe().unsubscribe();
      await rig.settled?.();
      const next = await openEdges(rig, options);
      next.end();
      expect(next.errors).toEqual([]);
    });

    onRig('names the line that is busy', async (rig) => {
      const [busy] = rig.lines;
      const holder = await openEdges(rig, { lines: [busy] });
      const refused = await refusal(rig, rig.lines);
      holder.end();
      expect(refused).toEqual(['busy', busy]);
    });

    onRig('refuses a line that it cannot have, by name', async (rig) => {
      const { missing, lines } = rig;
      if (missing === undefined) return;
      const refused = await refusal(rig, [lines[0], missing]);
      expect(refused).toEqual(['unknown', missing]);
    });
  });
}

/** What is wrong with reading these lines, and with which. */
function refusal({ levels$ }: LevelsRig, lines: readonly string[]) {
  return firstValueFrom(levels$({ lines })).catch((error: unknown) => {
    const { kind, pin } = error as { readonly kind?: unknown; readonly pin?: unknown };
    return [kind, pin];
  });
}

/**
 * A driver that reads, its sibling that watches, and the hands to try them with: what `levelsConformance` needs.
 *
 * @example
 * const rig: LevelsRig = { ...fakePins(), lines: ['GPIO17', 'GPIO27'] };
 */
export interface LevelsRig extends EdgesRig {
  readonly levels$: LevelsDriver;
}
