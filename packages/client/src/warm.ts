import { checkOutbound } from './outbound/check-outbound.ts';
import type { Clock } from './clock.ts';
import { encode } from './outbound/encode.ts';
import type { MessageMap } from './message-map.ts';
import { parseFrame } from './inbound/parse-frame.ts';
import type { Protocol } from './protocol.ts';
import { validate } from './validate.ts';

/**
 * Takes the samples of a protocol through the checks of what comes in and what goes out, and throws the result away: a
 * first press that meets cold code is a hundred times slower than the second.
 */
export function warm<I extends MessageMap, O extends MessageMap>(
  {
    samples = [],
    inbound,
    outbound,
    delivery = {},
  }: Pick<Protocol<I, O>, 'samples' | 'inbound' | 'outbound' | 'delivery'>,
  clock: Clock,
): void {
  for (const sample of samples) {
    const frame = parseFrame(JSON.stringify(sample), Infinity);
    const schema = Object.hasOwn(inbound, sample.type) ? inbound[sample.type as keyof I] : undefined;
    if (schema && frame.kind === 'message') validate(schema, frame.message);
    if (!Object.hasOwn(outbound, sample.type)) continue;
    const checked = checkOutbound(outbound, sample as O[keyof O]);
    if (!checked.issues) {
      encode({ message: checked.value, delivery: delivery[sample.type as keyof O] ?? { outage: 'drop' } }, clock);
    }
  }
}
