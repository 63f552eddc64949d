import * as z from 'zod/mini';

const RANGE = 'expected two numbers, as [0, 100]';
const range = z.tuple([z.number(RANGE), z.number(RANGE)], RANGE);

/** The keys of an argument that change its value, as they are written. */
export const valueMappingFile = {
  map: z.optional(
    z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()], 'expected a text, a number, true or false'))
      .register(z.globalRegistry, {
        description: 'What each value becomes, as { red: 1, green: 2 }; with one that is not named nothing is sent.',
      }),
  ),
  scale: z.optional(
    z
      .strictObject({
        from: range.check(z.refine(([start, end]) => start !== end, 'a range of one number cannot be scaled')),
        to: range,
      })
      .register(z.globalRegistry, {
        description:
          'From one range of numbers to another, as { from: [0, 1], to: [0, 100] }; beyond the ends as well.',
      }),
  ),
  clamp: z.optional(
    range.check(z.refine(([least, most]) => least <= most, 'the lower number comes first')).register(z.globalRegistry, {
      description: 'The lowest and the highest number, as [0, 127]; what is beyond becomes the nearer one.',
    }),
  ),
};
