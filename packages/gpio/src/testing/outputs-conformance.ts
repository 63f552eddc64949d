import type { LineLevels } from '../driver/line-levels.ts';
import { describeRig, expect, type ConformanceOptions } from './conformance.ts';
import { openOutputs, type OutputsRig } from './outputs-rig.ts';

/**
 * Declares the tests that every driver of outputs must pass. Each test sets up a rig of its own.
 *
 * @example
 * outputsConformance('simulatedOutputs', () => ({ ...simulatedOutputs(), lines: ['GPIO23', 'GPIO24'] }));
 */
export function outputsConformance(
  name: string,
  setup: () => OutputsRig | Promise<OutputsRig>,
  options: ConformanceOptions = {},
): void {
  describeRig(`${name} as a driver of outputs`, setup, options, (itOnRig) => {
    for (const activeLow of [false, true]) {
      const wire = (...levels: (0 | 1)[]) => levels.map((level) => (activeLow ? 1 - level : level));

      itOnRig(
        `sets the named lines and leaves the others as they are${activeLow ? ', active low' : ''}`,
        async (rig) => {
          const [one, two] = rig.lines;
          const seen = () => rig.lines.map(rig.level);
          const { set, end, written } = await openOutputs(rig, { lines: rig.lines, activeLow });
          expect(seen()).toEqual(wire(0, 0));
          await set({ [one]: 1 });
          expect(seen()).toEqual(wire(1, 0));
          await set({ [one]: 0, [two]: 1 });
          expect(seen()).toEqual(wire(0, 1));
          await set({});
          end();
          expect(written).toEqual([{ [one]: 1 }, { [one]: 0, [two]: 1 }, {}]);
        },
      );
    }

    itOnRig('claims its lines on subscribe and frees them on unsubscribe', async (rig) => {
      const options = { lines: rig.lines };
      // Not subscribed, so it must not be in the way of what follows.
      void rig.setLines(options);
      const first = await openOutputs(rig, options);
      const second = await openOutputs(rig, options);
      first.end();
      const third = await openOutputs(rig, options);
      third.end();
      expect([first, second, third].map(({ errors }) => errors.length)).toEqual([0, 1, 0]);
      expect(second.errors.map(({ kind }) => kind)).toEqual(['busy']);
    });

    itOnRig('says once when it has claimed its lines, which are inactive then', async (rig) => {
      const seen: (readonly (0 | 1)[])[] = [];
      const options = { lines: rig.lines, onClaimed: () => seen.push(rig.lines.map(rig.level)) };
      const first = await openOutputs(rig, options);
      const busy = await openOutputs(rig, options);
      await first.set({ [rig.lines[0]]: 1 });
      first.end();
      busy.end();
      expect(seen).toEqual([[0, 0]]);
    });

    itOnRig('ends with its source and leaves its lines inactive and free', async (rig) => {
      const [line] = rig.lines;
      const options = { lines: [line] };
      const first = await openOutputs(rig, options);
      await first.set({ [line]: 1 });
      first.levels$.complete();
      await rig.settled?.();
      const failing = await openOutputs(rig, options);
      await failing.set({ [line]: 1 });
      failing.levels$.error(new Error('thrown'));
      await rig.settled?.();
      const next = await openOutputs(rig, options);
      next.end();
      expect([first.completed(), failing.errors.length, next.errors.length]).toEqual([true, 1, 0]);
      expect(rig.level(line)).toEqual(0);
    });

    itOnRig('makes its lines inactive on unsubscribe', async (rig) => {
      const [line] = rig.lines;
      const { set, end } = await openOutputs(rig, { lines: [line] });
      await set({ [line]: 1 });
      const lit = rig.level(line);
      end();
      await rig.settled?.();
      expect([lit, rig.level(line)]).toEqual([1, 0]);
    });

    itOnRig('rejects levels for a line that is not its own, and values that are not levels', async (rig) => {
      const [line, other] = rig.lines;
      const options = { lines: [line] };
      for (const [levels, word] of [
        [{ [other]: 1 }, other],
        [{ [line]: 2 }, line],
      ] as const) {
        const { set, errors } = await openOutputs(rig, options);
        await set(levels as LineLevels);
        expect(errors.map(({ message }) => message?.includes(word))).toEqual([true]);
      }
      const next = await openOutputs(rig, options);
      next.end();
      expect(next.errors).toEqual([]);
    });

    itOnRig('names the line that does not exist', async (rig) => {
      const { missing, lines } = rig;
      if (missing === undefined) return;
      const { errors } = await openOutputs(rig, { lines: [lines[0], missing] });
      expect(errors.map(({ kind, pin, message }) => [kind, pin, message?.includes(missing)])).toEqual([
        ['unknown', missing, true],
      ]);
    });
  });
}
