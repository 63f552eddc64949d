import { Observable, ignoreElements, tap, type OperatorFunction } from 'rxjs';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Schemas } from '../protocol/schemas.ts';
import type { Framing } from '../protocol/framing.ts';
import { inboundCheck, type InboundCheckOptions } from './inbound-check.ts';
import { parseFrame, parseWith } from './parse-frame.ts';
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
  /** Reads the messages of a frame. @default JSON with a `type` */
  readonly parse?: Framing['parse'] | undefined;
  /** Whether to skip a frame by the type at its beginning, without parsing it. @default false */
  readonly peekType?: boolean | undefined;
}

/** Makes a function that reads a frame. It calls `emit` with each message that is to be passed on. */
export function decoder<M extends MessageMap>(
  schemas: Schemas<M>,
  options: DecodeOptions = {},
): (data: string | ArrayBuffer, emit: (message: M[keyof M]) => void) => void {
  const { onFault = () => undefined, maxLength = 2 ** 20, peekType = false, parse } = options;
  const { wantedEntry, check } = inboundCheck(schemas, options);
  const read = (data: string | ArrayBuffer, emit: (message: Message) => void): void => {
    const peeked = peekType ? peekedType(data) : undefined;
    if (peeked !== undefined && !wantedEntry(peeked)) return;
    const frame = parseFrame(data, maxLength);
    if (frame.kind === 'invalid') return onFault(frame);
    const message = check(frame.message, data);
    if (message !== undefined) emit(message);
  };
  const readFramed = (data: string | ArrayBuffer, emit: (message: Message) => void): void => {
    const frame = parseWith(parse as Framing['parse'], data, maxLength);
    if (frame.kind === 'invalid') return onFault(frame);
    for (const each of frame.messages) {
      const message = check(each, data);
      if (message !== undefined) emit(message);
    }
  };
  return (parse ? readFramed : read) as ReturnType<typeof decoder<M>>;
}
