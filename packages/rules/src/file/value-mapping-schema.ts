import * as z from 'zod/mini';
import { numberOf } from '../values/float-value.ts';
import { described } from './key-schemas.ts';

const twoNumbers = 'expected two numbers, as [0, 100]';
function range(description: string) {
  return described(description, z.tuple([z.number(twoNumbers), z.number(twoNumbers)], twoNumbers));
}
const floatFile = z.strictObject({
  type: described('A float, whole or not; in YAML the same is written as 1.0.', z.literal('float')),
  value: described('The number.', z.number()),
});
const bound = z.union([z.number(), floatFile], twoNumbers);

/** The keys of an argument that change its value, as they are written. */
export const valueMappingSchema = {
  map: z.optional(
    described(
      'What each value becomes, as { red: 1, green: 2 }; with one that is not named nothing is sent.',
      z.record(
        z.string(),
        z.union([z.string(), z.number(), z.boolean(), floatFile], 'expected a text, a number, true or false'),
      ),
    ),
  ),
  scale: z.optional(
    described(
      'From one range of numbers to another, as { from: [0, 1], to: [0, 100] }; beyond the ends as well.',
      z.strictObject({
        from: range('The range that comes.').check(
          z.refine(([start, end]) => start !== end, 'a range of one number cannot be scaled'),
        ),
        to: range('The range that goes.'),
      }),
    ),
  ),
  clamp: z.optional(
    described(
      'The lowest and the highest number, as [0, 127]; what is beyond becomes the nearer one.',
      z
        .tuple([bound, bound], twoNumbers)
        .check(z.refine(([least, most]) => numberOf(least) <= numberOf(most), 'the lower number comes first')),
    ),
  ),
};
