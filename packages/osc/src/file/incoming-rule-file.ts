import * as z from 'zod/mini';
import { argumentType } from '../values/argument-type.ts';
import { nameFile } from './name-file.ts';
import { oscPatternFile } from './osc-pattern-file.ts';
import { rateLimitFile } from './rate-limit-file.ts';
import { told } from './told.ts';
import { valueMappingFile } from './value-mapping-file.ts';

const index = 'expected 0 for the first argument, 1 for the second, …';
/** An incoming rule, as it is written. */
export const incomingRuleFile = z.strictObject({
  osc_address: oscPatternFile(
    'An OSC address, or a pattern of OSC 1.0 (* ? [] {}); the first rule that matches is applied.',
  ),
  websocket_type: nameFile('The type of the message that the backend is sent.'),
  args: z.nullish(
    told(
      'The fields of the message, each from an argument.',
      z.array(
        z.strictObject({
          osc_index: told(
            'Which argument of the OSC message: 0 for the first.',
            z.int(index).check(z.nonnegative(index)),
          ),
          websocket_field: nameFile('The field that gets its value.'),
          type: z.optional(told('What it becomes: int, float, bool or string. Left out: as it is.', argumentType)),
          ...valueMappingFile,
        }),
      ),
    ),
  ),
  rate_limit_hz: rateLimitFile,
});
