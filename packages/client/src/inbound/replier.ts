import type { Fault } from '../faults/fault.ts';
import type { MessageMap } from '../protocol/message-map.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { synchronous } from '../faults/synchronous.ts';

export interface AnswerOptions<Out> {
  /** Takes the answers. */
  readonly send: (message: Out) => void;
  /** Is told when a reply function throws. @default nobody is */
  readonly fault?: (fault: Fault) => void;
}

/** What answers a message: sends what the protocol replies to it, if anything. */
export function replier<I extends MessageMap, O extends MessageMap>(
  replies: NonNullable<Protocol<I, O>['replies']>,
  options: AnswerOptions<O[keyof O]>,
): (message: I[keyof I]) => void {
  const { send, fault = () => undefined } = options;
  const table = new Map<string, (message: never) => O[keyof O] | undefined>(Object.entries(replies));
  return (message) => {
    const reply = table.get(message.type);
    if (!reply) return;
    try {
      const answered = synchronous(reply(message as never));
      if (answered !== undefined) send(answered);
    } catch (error) {
      fault({ kind: 'callback', where: `replies.${message.type}`, error });
    }
  };
}
