import type { Delivery, Protocol } from '@hardware-ws/client';
import type { QuizzerMessages, QuizzerOutgoingMessages } from '@hardware-ws/quizzer';
import { claimTtlMs } from '../claims/claim-state.ts';
import { type FairMessage, fairMessages, type FairMessages } from './fair-messages.ts';

/** Everything that a box or a referee hears. */
export type FairInbound = QuizzerMessages & FairMessages;

/** Everything that a box or a referee may send. */
export type FairOutbound = QuizzerOutgoingMessages & FairMessages;

/**
 * Returns the quizzer's protocol with the messages of fair play. A claim is delivered as a press is: it is kept until it is 1.5 s old, and
 * written once more if the link is lost before it comes back. A ping is answered once everything has been read that was there before,
 * so that no earlier edge is still unread.
 *
 * @example
 * const fair = connect$(withFairMessages(quizzer({ host: 'localhost:8000', gameId: 1, clientType: 'buzzer', clientId: 'left' })));
 */
export function withFairMessages(
  protocol: Protocol<QuizzerMessages, QuizzerOutgoingMessages>,
): Protocol<FairInbound, FairOutbound> {
  return {
    ...(protocol as Protocol<FairInbound, FairOutbound>),
    inbound: { ...protocol.inbound, ...fairMessages },
    outbound: { ...protocol.outbound, ...fairMessages },
    delivery: { ...protocol.delivery, press_claim: claimDelivery },
    replyAfter: afterReading,
  };
}

interface Node {
  readonly setImmediate?: (act: () => void) => unknown;
}

/**
 * Calls back after two turns of Node's event loop. When a turn begins, Node notes which inputs are ready, and then reads one after the
 * other. If one of them takes long, the ping may be read in this turn, and an edge that came before it in the next one.
 */
function afterReading(act: () => void): void {
  const { setImmediate } = globalThis as Node;
  if (setImmediate) setImmediate(() => setImmediate(act));
  else act();
}

const claimDelivery: Delivery<FairMessage<'press_claim'>> = {
  outage: 'keep',
  ttl: claimTtlMs,
  since: ({ at }) => at,
  confirm: ({ press_id }) => press_id,
};
