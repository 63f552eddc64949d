import type { StandardSchemaV1 } from '@standard-schema/spec';
import { filter, map, type OperatorFunction } from 'rxjs';
import type { Fault } from '../fault.ts';
import type { Message } from '../message.ts';
import type { MessageMap } from '../message-map.ts';
import { parseFrame } from './parse-frame.ts';
import type { Schemas } from '../schemas.ts';
import { validate } from '../validate.ts';

export interface DecodeOptions {
  /** Whether anybody wants messages of a type; others are not even validated. @default all are wanted */
  readonly wanted?: (type: string) => boolean;
  /** Is told the type of every message that the table does not name. @default nobody is */
  readonly skipped?: (type: string) => void;
  /** Is told of every frame that is not a message of the protocol. @default nobody is */
  readonly fault?: (fault: Fault) => void;
  /** The longest frame that is looked at, in characters. @default 1 MiB */
  readonly maxLength?: number | undefined;
}

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
  const { wanted = () => true, skipped = () => undefined, fault = () => undefined, maxLength = 2 ** 20 } = options;
  const table = new Map<string, StandardSchemaV1<unknown, Message>>(Object.entries(schemas));
  const read = (data: string | ArrayBuffer): Message | undefined => {
    const frame = parseFrame(data, maxLength);
    if (frame.kind === 'invalid') return void fault(frame);
    const { type } = frame.message;
    const schema = table.get(type);
    if (!schema) return void skipped(type);
    if (!wanted(type)) return undefined;
    const result = validate(schema, frame.message);
    if (!result.issues) return result.value;
    fault({ kind: 'invalid', type, raw: frame.raw, issues: result.issues });
    return undefined;
  };
  return (source) =>
    source.pipe(
      map(read),
      filter((message): message is M[keyof M] => message !== undefined),
    );
}
