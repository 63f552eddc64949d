import type { Delivery, Protocol } from '@hardware-ws/client';
import type { QuizzerMessages } from './messages/quizzer-messages.ts';
import type { QuizzerOutgoingMessages } from './messages/quizzer-outgoing-messages.ts';
import { randomId } from './messages/random-id.ts';
import { isForWholeRoom } from './messages/recipient.ts';
import { pressTtlMs } from './protocol/press-delivery.ts';

type Confirmable = Readonly<Record<'type', string>> & { readonly message_id?: unknown; readonly recipient?: unknown };

/**
 * Returns the same protocol, but with every message confirmed as a press is: every type that the protocol knows in both
 * directions, except pings, pongs and presence.
 *
 * Each message is sent with a random `message_id`. It is kept for 1.5 s while the link is down, and is written once more if
 * the link is lost before it comes back. Its outcome is `confirmed` or `unconfirmed`. A message to part of the room does not
 * come back, and its outcome is `sent`.
 *
 * @example
 * const game = connect$(confirmAll(quizzer({ host: 'localhost:8000', gameId: 1 })));
 */
export function confirmAll(
  protocol: Protocol<QuizzerMessages, QuizzerOutgoingMessages>,
): Protocol<QuizzerMessages, QuizzerOutgoingMessages> {
  const types = Object.keys(protocol.outbound).filter(
    (type): type is keyof QuizzerOutgoingMessages =>
      !neverConfirmed.has(type) &&
      Object.hasOwn(protocol.inbound, type) &&
      !Object.hasOwn(protocol.delivery ?? {}, type),
  );
  return {
    ...protocol,
    outbound: {
      ...protocol.outbound,
      ...Object.fromEntries(types.map((type) => [type, withMessageId(protocol.outbound[type] as Schema)])),
    },
    delivery: { ...protocol.delivery, ...Object.fromEntries(types.map((type) => [type, confirmedDelivery])) },
  };
}

const neverConfirmed: ReadonlySet<string> = new Set([
  'ping',
  'pong',
  'client_connection_status',
  'buzzer_connection_status',
]);

const confirmedDelivery: Delivery<Confirmable> = {
  outage: 'keep',
  ttl: pressTtlMs,
  confirm: ({ message_id, recipient }) =>
    typeof message_id === 'string' && isForWholeRoom(recipient) ? message_id : undefined,
};

type Schema = Protocol<QuizzerMessages, QuizzerOutgoingMessages>['outbound']['join_game'];
type Result = Awaited<ReturnType<Schema['~standard']['validate']>>;

/** Returns a schema that also gives a message a `message_id` if it has none. */
function withMessageId(schema: Schema): Schema {
  const { '~standard': standard } = schema;
  const identified = (result: Result) =>
    result.issues ? result : { value: { ...result.value, message_id: result.value['message_id'] ?? randomId() } };
  return {
    '~standard': {
      ...standard,
      validate(value) {
        const result = standard.validate(value);
        return 'then' in result ? result.then(identified) : identified(result);
      },
    },
  };
}
