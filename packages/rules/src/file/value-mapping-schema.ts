import * as z from 'zod/mini';
import { numberOf } from '../values/float-value.ts';
import { described } from './key-schemas.ts';

const twoNumbers = 'expected two numbers, for example [0, 100]';
function range(description: string) {
  return described(description, z.tuple([z.number(twoNumbers), z.number(twoNumbers)], twoNumbers));
}
const floatFile = z.strictObject({
  type: described('A float. YAML writes the same as 1.0.', z.literal('float')),
  value: described('The number.', z.number()),
});
const bound = z.union([z.number(), floatFile], twoNumbers);

/** The schemas of the keys that change an argument's value. */
export const valueMappingSchema = {
  map: z.optional(
    described(
      'What each value becomes, for example { red: 1, green: 2 }. For any other value, nothing is sent.',
      z.record(
        z.string(),
        z.union([z.string(), z.number(), z.boolean(), floatFile], 'expected a text, a number, true or false'),
      ),
    ),
  ),
  scale: z.optional(
    described(
      'Converts a number from one range to another, also beyond the ends: { from: [0, 1], to: [0, 100] }.',
      z.strictObject({
        from: range('The range of the value.').check(
          z.refine(([start, end]) => start !== end, 'a range of one number cannot be scaled'),
        ),
        to: range('The range of the result.'),
      }),
    ),
  ),
  clamp: z.optional(
    described(
      'Limits a number to the lowest and the highest: [0, 127].',
      z
        .tuple([bound, bound], twoNumbers)
        .check(z.refine(([least, most]) => numberOf(least) <= numberOf(most), 'the lower number comes first')),
    ),
  ),
};
