import type { Delivery, Protocol } from '@hardware-ws/client';
import type { QuizzerMessages, QuizzerOutgoingMessages } from '@hardware-ws/quizzer';
import { type FairMessage, fairMessages, type FairMessages } from './fair-messages.ts';

/** Everything that a box or a referee hears. */
export type FairInbound = QuizzerMessages & FairMessages;

/** Everything that a box or a referee may send. */
export type FairOutbound = QuizzerOutgoingMessages & FairMessages;

/**
 * Returns the quizzer's protocol with the messages of fair play. A claim is delivered as a press is: it is kept until it is 1.5 s old, and
 * written once more if the link is lost before it comes back.
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
  };
}

const claimDelivery: Delivery<FairMessage<'press_claim'>> = {
  outage: 'keep',
  ttl: 1500,
  since: ({ at }) => at,
  confirm: ({ press_id }) => press_id,
};
