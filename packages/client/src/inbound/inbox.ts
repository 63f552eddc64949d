import type { Observable } from 'rxjs';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import { reasonFrom } from '../faults/reason-from.ts';
import type { ConnectOptions } from '../options/connect-options.ts';
import type { Clock } from '../time/clock.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Outgoing } from '../outbound/outgoing.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { decoder } from './decode.ts';
import type { Reading } from './parse-frame.ts';
import { replier } from './send-replies.ts';
import { checkTypes, slots } from './slots.ts';
import { typeCounts } from './type-counts.ts';

/** Where the messages of a backend arrive. */
export interface Inbox<In extends Message> {
  readonly all$: Observable<In>;
  readonly on: <T extends In['type']>(types: readonly T[]) => Observable<Extract<In, { readonly type: T }>>;
  readonly skippedCounts: ReadonlyMap<string, number>;
  readonly receive: (data: string | ArrayBuffer | Reading) => void;
}

export interface InboxOptions<Out extends Message>
  extends Pick<FaultReporter, 'report' | 'attempt'>, Pick<ConnectOptions, 'maxLength' | 'peekType'> {
  readonly out: Pick<Outgoing<Out>, 'isConfirming' | 'matchEcho' | 'send'>;
  /** The clock that the protocol's replies are given. */
  readonly clock: Clock;
  /** Called when a message has announced the end of the connection. */
  readonly onEnd: (end: LinkEnd) => void;
}

/** Decodes each frame, confirms what the message confirms, sends the protocol's reply, emits it, and ends the link if it is a farewell. */
export function inbox<I extends MessageMap, O extends MessageMap>(
  {
    inbound,
    replies = {},
    replyAfter,
    farewells = {},
  }: Pick<Protocol<I, O>, 'inbound' | 'replies' | 'replyAfter' | 'farewells'>,
  { out, clock, report, attempt, onEnd, maxLength, peekType }: InboxOptions<O[keyof O]>,
): Inbox<I[keyof I]> {
  const types = Object.keys(inbound);
  const { all$, on, wanted, emit } = slots<I[keyof I]>(
    types,
    (type) => Object.hasOwn(replies, type) || Object.hasOwn(farewells, type) || out.isConfirming(type),
  );
  const { counts, count } = typeCounts();
  const read = decoder(inbound, {
    isWanted: wanted,
    onSkipped: count,
    onFault: report,
    maxLength,
    peekType,
  });
  const reasons = new Map(Object.entries<((message: never) => string | undefined) | undefined>(farewells));
  const farewell = (message: I[keyof I]) => {
    const { type } = message;
    const reason = attempt(`farewells.${type}`, () => reasonFrom(reasons.get(type)?.(message as never)));
    if (reason !== undefined) onEnd({ kind: 'farewell', type, reason });
  };
  const reply = replier<I, O>(replies, { send: out.send, replyAfter, clock, onFault: report });
  const handle = (message: I[keyof I]) => {
    out.matchEcho(message);
    reply(message);
    emit(message);
    if (reasons.size > 0) farewell(message);
  };
  return {
    all$,
    on: (wanted) => on(checkTypes(wanted, types)),
    skippedCounts: counts,
    receive: (data) => read(data, handle),
  };
}
