import * as z from 'zod/mini';
import { destinationFile } from './destination-file.ts';
import { flagFile } from './flag-file.ts';
import { nameFile } from './name-file.ts';
import { rateLimitFile } from './rate-limit-file.ts';
import { told } from './told.ts';

// Not z.record, which drops a key `__proto__` and with it a condition.
const fields = z.custom<Readonly<Record<string, unknown>>>(
  (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected fields and their values',
);

/** An outgoing rule, as it is written. */
export const outgoingRuleFile = z.strictObject({
  websocket_type: nameFile('The type of the messages of the backend that the rule is for.'),
  conditions: z.nullish(told('Fields and the values that all of them must have for the rule to apply.', fields)),
  osc_destinations: z.nullish(
    told('Where to send what. Left out: default_destination alone.', z.array(destinationFile)),
  ),
  rate_limit_hz: rateLimitFile,
  own_echo: flagFile(
    'false: what this bridge itself sent to the backend, and hears again from it, is not turned into OSC.',
  ),
});
