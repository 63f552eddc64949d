import * as z from 'zod/mini';
import { told } from './told.ts';

const rate = 'expected a number above 0: how many a second';
/** The `rate_limit_hz` of a rule, as it is written. */
export const rateLimitFile = z.optional(
  told(
    'At most so many a second; of those in between the latest is sent when its turn comes.',
    z.number(rate).check(z.positive(rate)),
  ),
);
