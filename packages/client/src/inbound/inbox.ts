import type { Observable } from 'rxjs';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { ConnectOptions } from '../options/connect-options.ts';
import type { Outgoing } from '../outbound/outgoing.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { decoder } from './decode.ts';
import { replier } from './send-replies.ts';
import { checkTypes, slots } from './slots.ts';
import { typeCounts } from './type-counts.ts';

/** Where the messages of a backend arrive. */
export interface Inbox<In extends Message> {
  readonly all$: Observable<In>;
  readonly on: <T extends In['type']>(types: readonly T[]) => Observable<Extract<In, { readonly type: T }>>;
  readonly skippedCounts: ReadonlyMap<string, number>;
  readonly receive: (data: string | ArrayBuffer) => void;
}

export interface InboxOptions<Out extends Message>
  extends Pick<FaultReporter, 'report'>, Pick<ConnectOptions, 'maxLength' | 'peekType'> {
  readonly out: Pick<Outgoing<Out>, 'isConfirmed' | 'matchEcho' | 'send'>;
}

/** Decodes each frame, confirms what the message confirms, sends the protocol's reply, and only then emits the message. */
export function inbox<I extends MessageMap, O extends MessageMap>(
  { inbound, replies = {} }: Pick<Protocol<I, O>, 'inbound' | 'replies'>,
  { out, report, maxLength, peekType }: InboxOptions<O[keyof O]>,
): Inbox<I[keyof I]> {
  const types = Object.keys(inbound);
  const { all$, on, wanted, emit } = slots<I[keyof I]>(types, (type) => type in replies || out.isConfirmed(type));
  const { counts, count } = typeCounts();
  const read = decoder(inbound, { isWanted: wanted, onSkipped: count, onFault: report, maxLength, peekType });
  const reply = replier<I, O>(replies, { send: out.send, onFault: report });
  return {
    all$,
    on: (wanted) => on(checkTypes(wanted, types)),
    skippedCounts: counts,
    receive(data) {
      const message = read(data);
      if (message === undefined) return;
      out.matchEcho(message);
      reply(message);
      emit(message);
    },
  };
}
