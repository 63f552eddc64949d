import { filter, map, type OperatorFunction } from 'rxjs';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Schemas } from '../protocol/schemas.ts';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Fault } from '../faults/fault.ts';
import { requireType, validate } from '../schema/validate.ts';
import { plainCheck } from '../schema/plain-check.ts';
import { parseFrame, rawOf } from './parse-frame.ts';
import { peekedType } from './peeked-type.ts';

/**
 * Turns text frames into validated messages. An invalid frame is a fault, and the stream continues. A message whose type is not
 * in the table is skipped, because a backend may broadcast messages for other clients.
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

export interface DecodeOptions {
  /** Whether anything wants messages of a type. Other messages are not validated. @default every type is wanted */
  readonly isWanted?: (type: string) => boolean;
  /** Called with the type of every message that is not in the table. @default nothing is called */
  readonly onSkipped?: (type: string) => void;
  /** Called for every frame that is not a valid message of the protocol. @default nothing is called */
  readonly onFault?: (fault: Fault) => void;
  /** The longest frame that is read, in characters. @default 1 MiB */
  readonly maxLength?: number | undefined;
  /** Whether to skip a frame by the type at its beginning, without parsing it. @default false */
  readonly peekType?: boolean | undefined;
}

/** Makes a function that reads a frame. It returns the message, or `undefined` if there is no message to pass on. */
export function decoder<M extends MessageMap>(
  schemas: Schemas<M>,
  options: DecodeOptions = {},
): (data: string | ArrayBuffer) => M[keyof M] | undefined {
  const { isWanted = () => true, onSkipped = () => undefined, onFault = () => undefined } = options;
  const { maxLength = 2 ** 20, peekType = false } = options;
  const table = new Map(
    Object.entries<StandardSchemaV1<unknown, Message>>(schemas).map(
      ([type, schema]) => [type, { schema, isPlain: plainCheck(schema) }] as const,
    ),
  );
  const wantedEntry = (type: string) => {
    const known = table.get(type);
    if (!known) return void onSkipped(type);
    return isWanted(type) ? known : undefined;
  };
  const read = (data: string | ArrayBuffer): Message | undefined => {
    const peeked = peekType ? peekedType(data) : undefined;
    if (peeked !== undefined && !wantedEntry(peeked)) return undefined;
    const frame = parseFrame(data, maxLength);
    if (frame.kind === 'invalid') return void onFault(frame);
    const { type } = frame.message;
    const known = wantedEntry(type);
    if (!known) return undefined;
    if (known.isPlain?.(frame.message)) return frame.message;
    const result = requireType(validate(known.schema, frame.message), type);
    if (!result.issues) return result.value;
    onFault({ kind: 'invalid', type, raw: rawOf(data as string), issues: result.issues });
    return undefined;
  };
  return read as (data: string | ArrayBuffer) => M[keyof M] | undefined;
}
