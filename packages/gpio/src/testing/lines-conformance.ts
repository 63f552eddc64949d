import type { LineLevels } from '../driver/line-levels.ts';
import { describeRig, expect, type ConformanceOptions } from './conformance.ts';
import { type LinesRig, openLines } from './lines-rig.ts';

/**
 * Declares the tests that every driver of lines must pass. Each test sets up a rig of its own.
 *
 * @example
 * linesConformance('chardev', () => ({ lines$, outputs: ['GPIO17', 'GPIO27'], input: 'GPIO22', level, drive }));
 */
export function linesConformance(
  name: string,
  setup: () => LinesRig | Promise<LinesRig>,
  options: ConformanceOptions = {},
): void {
  const wanted = ({ outputs, input }: LinesRig) => ({ outputs, inputs: [input] });

  describeRig(`${name} as a driver of lines`, setup, options, (itOnRig) => {
    itOnRig('has set the named outputs when it returns, and leaves the others as they are', async (rig) => {
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

    itOnRig('sets outputs to their idle levels at the start and at the end', async (rig) => {
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
      itOnRig(`reads what is on the wire${activeLow ? ', active low' : ''}`, async (rig) => {
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

    itOnRig('claims its lines on subscribe and frees them on unsubscribe', async (rig) => {
      // Not subscribed, so it must not be in the way of what follows.
      void rig.lines$(wanted(rig));
      const first = await openLines(rig, wanted(rig));
      const second = await openLines(rig, wanted(rig));
      await first.end();
      const third = await openLines(rig, wanted(rig));
      await third.end();
      expect([first, second, third].map(({ claimed }) => claimed.length)).toEqual([1, 0, 1]);
      expect(second.errors.map(({ kind }) => kind)).toEqual(['busy']);
    });

    itOnRig('rejects levels for a line that is not one of its outputs', async (rig) => {
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

    itOnRig('names the line that does not exist, and frees the others', async (rig) => {
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
