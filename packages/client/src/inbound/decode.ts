import { Observable, ignoreElements, tap, type OperatorFunction } from 'rxjs';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Schemas } from '../protocol/schemas.ts';
import { inboundCheck, type InboundCheckOptions } from './inbound-check.ts';
import { longestFrame, parseFrame, type Reading } from './parse-frame.ts';
import { peekedType } from './peeked-type.ts';

/**
 * Turns text frames into validated messages, or what a framing has read from frames. An invalid frame is a fault, and the stream continues. A message whose type is not
 * in the table is skipped, because a backend may broadcast messages for other clients.
 *
 * @example
 * frames$.pipe(decode({ score: z.object({ type: z.literal('score'), points: z.number() }) }));
 */
export function decode<M extends MessageMap>(
  schemas: Schemas<M>,
  options: DecodeOptions = {},
): OperatorFunction<string | ArrayBuffer | Reading, M[keyof M]> {
  checkNumbers(options);
  return (source) =>
    new Observable((subscriber) => {
      const read = decoder(schemas, options);
      const emit = (message: M[keyof M]) => subscriber.next(message);
      return source
        .pipe(
          tap((data) => read(data, emit)),
          ignoreElements(),
        )
        .subscribe(subscriber);
    });
}

export interface DecodeOptions extends InboundCheckOptions {
  /** The longest frame that is read, in characters. @default 1 MiB */
  readonly maxLength?: number | undefined;
  /** Whether to skip a frame by the type at its beginning, without parsing it. @default false */
  readonly peekType?: boolean | undefined;
}

/** Makes a function that reads a frame. It calls `emit` with each message that is to be passed on. */
export function decoder<M extends MessageMap>(
  schemas: Schemas<M>,
  options: DecodeOptions = {},
): (data: string | ArrayBuffer | Reading, emit: (message: M[keyof M]) => void) => void {
  const { onFault = () => undefined, maxLength = longestFrame, peekType = false } = options;
  const { wantedEntry, check } = inboundCheck(schemas, options);
  const pass = (message: Message, data: string | ArrayBuffer, emit: (message: Message) => void): void => {
    const checked = check(message, data);
    if (checked !== undefined) emit(checked);
  };
  const read = (data: string | ArrayBuffer | Reading, emit: (message: Message) => void): void => {
    if (typeof data === 'object' && 'kind' in data) {
      return data.kind === 'message' ? pass(data.message, data.data, emit) : onFault(data);
    }
    const peeked = peekType ? peekedType(data) : undefined;
    if (peeked !== undefined && !wantedEntry(peeked)) return;
    const frame = parseFrame(data, maxLength);
    if (frame.kind === 'invalid') onFault(frame);
    else pass(frame.message, data, emit);
  };
  return read as ReturnType<typeof decoder<M>>;
}
