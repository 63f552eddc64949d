import { filter, map, type OperatorFunction } from 'rxjs';
import { checkNumbers } from '../options/check-numbers.ts';
import type { MessageMap } from '../protocol/message-map.ts';
import type { Schemas } from '../protocol/schemas.ts';
import { decoder, type DecodeOptions } from './decoder.ts';

/**
 * Turns text frames into validated messages. What is no message is a fault and the stream goes on; a type that the table
 * does not name is skipped, since a backend may broadcast to others than us.
 *
 * @example
 * frames$.pipe(decode({ score: z.object({ type: z.literal('score'), points: z.number() }) }));
 */
export function decode<M extends MessageMap>(
  schemas: Schemas<M>,
  options: DecodeOptions = {},
): OperatorFunction<string | ArrayBuffer, M[keyof M]> {
  checkNumbers(options);
  return (source) =>
    source.pipe(
      map(decoder(schemas, options)),
      filter((message) => message !== undefined),
    );
}
