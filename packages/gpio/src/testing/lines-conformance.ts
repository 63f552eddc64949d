import type { LineLevels } from '../driver/line-levels.ts';
import { type LinesRig, openLines } from './lines-rig.ts';
import { expect, globalFramework, type TestFramework } from './conformance.ts';

export interface LinesConformanceOptions {
  /**
   * @default the global `describe` and `it`
   */
  readonly framework?: TestFramework;
}

/**
 * The tests that every driver of lines which are set and read step by step must pass; each sets up a rig of its own.
 *
 * @example
 * linesConformance('chardev', () => ({ lines$, outputs: ['GPIO17', 'GPIO27'], input: 'GPIO22', level, drive }));
 */
export function linesConformance(
  name: string,
  setup: () => LinesRig | Promise<LinesRig>,
  { framework = globalFramework() }: LinesConformanceOptions = {},
): void {
  const { describe, it } = framework;

  const onRig = (sentence: string, work: (rig: LinesRig) => Promise<void>) => {
    it(sentence, async () => {
      const rig = await setup();
      await work(rig).finally(() => rig.close?.());
    });
  };
  const wanted = ({ outputs, input }: LinesRig) => ({ outputs, inputs: [input] });

  describe(`${name}, as every driver of lines,`, () => {
    onRig('has set the outputs that are named when it returns, and leaves the others', async (rig) => {
      const [one, two] = rig.outputs;
      const { lines, end } = await openLines(rig, wanted(rig));
      const seen = [rig.outputs.map(rig.level)];
      for (const levels of [{ [one]: 1 }, { [two]: 1 }, { [one]: 0, [two]: 0 }, {}] as const) {
        lines().set(levels);
        seen.push(rig.outputs.map(rig.level));
      }
      await end();
      expect(seen).toEqual([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ]);
    });

    onRig('holds outputs at their idle levels from the start, and leaves them so', async (rig) => {
      const [one, two] = rig.outputs;
      const { lines, end } = await openLines(rig, { ...wanted(rig), idle: { [two]: 1 } });
      const before = rig.outputs.map(rig.level);
      const set = { [one]: 1, [two]: 0 } as const;
      lines().set(set);
      const between = rig.outputs.map(rig.level);
      await end();
      expect([before, between]).toEqual([
        [0, 1],
        [1, 0],
      ]);
    });

    for (const activeLow of [true, false]) {
      onRig(`reads what is on the wire${activeLow ? ', active low' : ''}`, async (rig) => {
        const [one, two] = rig.outputs;
        const { lines, end } = await openLines(rig, { ...wanted(rig), activeLow });
        lines().set({ [one]: 0, [two]: 1 });
        const seen = ([0, 1, 0] as const).map((level) => {
          rig.drive(level);
          return lines().get()[rig.input];
        });
        await end();
        expect(seen).toEqual(activeLow ? [1, 0, 1] : [0, 1, 0]);
      });
    }

    onRig('claims its lines on subscribe and frees them on unsubscribe', async (rig) => {
      // Not subscribed, so it must not be in the way of what follows.
      void rig.lines$(wanted(rig));
      const first = await openLines(rig, wanted(rig));
      const second = await openLines(rig, wanted(rig));
      await first.end();
      const third = await openLines(rig, wanted(rig));
      await third.end();
      expect([first, second, third].map(({ held }) => held.length)).toEqual([1, 0, 1]);
      expect(second.errors.map(({ kind }) => kind)).toEqual(['busy']);
    });

    onRig('refuses levels for a line that is no output of its own', async (rig) => {
      const { lines, end } = await openLines(rig, wanted(rig));
      let said = '';
      try {
        const levels: LineLevels = { [rig.input]: 1 };
        lines().set(levels);
      } catch (error) {
        said = (error as Error).message;
      }
      await end();
      expect(said.includes(rig.input)).toEqual(true);
    });

    onRig('refuses a line that it cannot have, by name, and keeps no other', async (rig) => {
      const { missing, input } = rig;
      if (missing === undefined) return;
      const refused = await openLines(rig, { outputs: rig.outputs, inputs: [input, missing] });
      const next = await openLines(rig, wanted(rig));
      await next.end();
      expect(refused.errors.map(({ kind, pin }) => [kind, pin])).toEqual([['unknown', missing]]);
      expect(next.errors).toEqual([]);
    });
  });
}
