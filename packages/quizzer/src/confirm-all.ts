import type { Delivery, Protocol } from '@hardware-ws/client';
import { isNarrowed } from './messages/is-narrowed.ts';
import { pressTtlMs } from './protocol/press-ttl-ms.ts';
import type { QuizzerMessages } from './messages/quizzer-message.ts';
import type { QuizzerOutgoingMessages } from './messages/quizzer-outgoing-message.ts';
import { randomId } from './messages/random-id.ts';

type Named = Readonly<Record<'type', string>> & { readonly message_id?: unknown; readonly recipient?: unknown };

/**
 * The same protocol, under which each message waits to come back, as a press does: every type that the protocol knows both ways but
 * pings, pongs and presence.
 *
 * Such a message goes out with a random `message_id`, is kept for 1.5 s while the link is down, is written once more when the link
 * was lost before it came back, and is `confirmed` or `unconfirmed`. What is addressed to some need not come back: it is `sent`.
 *
 * @example
 * const game = connect$(confirmAll(quizzer({ host: 'localhost:8000', gameId: 1 })));
 */
export function confirmAll(
  protocol: Protocol<QuizzerMessages, QuizzerOutgoingMessages>,
): Protocol<QuizzerMessages, QuizzerOutgoingMessages> {
  const types = Object.keys(protocol.outbound).filter(
    (type): type is keyof QuizzerOutgoingMessages =>
      !unconfirmed.has(type) && Object.hasOwn(protocol.inbound, type) && !Object.hasOwn(protocol.delivery ?? {}, type),
  );
  return {
    ...protocol,
    outbound: {
      ...protocol.outbound,
      ...Object.fromEntries(types.map((type) => [type, withId(protocol.outbound[type] as Schema)])),
    },
    delivery: { ...protocol.delivery, ...Object.fromEntries(types.map((type) => [type, kept])) },
  };
}

const unconfirmed: ReadonlySet<string> = new Set([
  'ping',
  'pong',
  'client_connection_status',
  'buzzer_connection_status',
]);

const kept: Delivery<Named> = {
  outage: 'keep',
  ttl: pressTtlMs,
  confirm: ({ message_id, recipient }) =>
    typeof message_id === 'string' && !isNarrowed(recipient) ? message_id : undefined,
};

type Schema = Protocol<QuizzerMessages, QuizzerOutgoingMessages>['outbound']['join_game'];
type Result = Awaited<ReturnType<Schema['~standard']['validate']>>;

/** The same schema, which gives a message an id if it has none. */
function withId(schema: Schema): Schema {
  const { '~standard': standard } = schema;
  const named = (result: Result) =>
    result.issues ? result : { value: { ...result.value, message_id: result.value['message_id'] ?? randomId() } };
  return {
    '~standard': {
      ...standard,
      validate(value) {
        const result = standard.validate(value);
        return 'then' in result ? result.then(named) : named(result);
      },
    },
  };
}
