import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Fault } from '../faults/fault.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Schemas } from '../protocol/schemas.ts';
import { plainCheck } from '../schema/plain-check.ts';
import { requireType, validate } from '../schema/validate.ts';
import { rawOf } from './parse-frame.ts';

export interface InboundCheckOptions {
  /** Whether anything wants messages of a type. Other messages are not validated. @default every type is wanted */
  readonly isWanted?: (type: string) => boolean;
  /** Called with the type of every message that is not in the table. @default nothing is called */
  readonly onSkipped?: (type: string) => void;
  /** Called for every frame that is not a valid message of the protocol. @default nothing is called */
  readonly onFault?: (fault: Fault) => void;
}

interface Entry {
  readonly schema: StandardSchemaV1<unknown, Message>;
  readonly quickly: ReturnType<typeof plainCheck>;
}

/** The table of inbound schemas, each made ready to check messages. */
export interface InboundCheck {
  /** The schema of a type, unless the type is unknown, which is counted, or nothing wants it. */
  readonly wantedEntry: (type: string) => Entry | undefined;
  /** The validated message, or `undefined` if it is not wanted, or invalid, which is a fault. */
  readonly check: (message: Message, data: string | ArrayBuffer) => Message | undefined;
}

export function inboundCheck<M extends MessageMap>(
  schemas: Schemas<M>,
  { isWanted = () => true, onSkipped = () => undefined, onFault = () => undefined }: InboundCheckOptions,
): InboundCheck {
  const table = new Map(
    Object.entries<StandardSchemaV1<unknown, Message>>(schemas).map(([type, schema]): [string, Entry] => [
      type,
      { schema, quickly: plainCheck(schema) },
    ]),
  );
  const wantedEntry = (type: string) => {
    const known = table.get(type);
    if (!known) return void onSkipped(type);
    return isWanted(type) ? known : undefined;
  };
  return {
    wantedEntry,
    check(message, data) {
      const { type } = message;
      const known = wantedEntry(type);
      if (!known) return undefined;
      const plain = known.quickly?.(message);
      if (plain) return plain;
      const result = requireType(validate(known.schema, message), type);
      if (!result.issues) return result.value;
      onFault({ kind: 'invalid', type, raw: rawOf(data), issues: result.issues });
      return undefined;
    },
  };
}
