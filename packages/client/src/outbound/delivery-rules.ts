import type { Delivery } from '../protocol/delivery.ts';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { MessageMap } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { textOf } from '../text/text-of.ts';

/** What the deliveries of a protocol say of a message; a function of theirs that throws or answers nonsense is a fault. */
export interface DeliveryRules<Out extends { readonly type: string }> {
  readonly delivery: (message: Out) => Delivery<Out>;
  /** As which message of its type it is kept; none when that cannot be said. */
  readonly key: (message: Out) => string | undefined;
  /** By what it is known when it comes back. */
  readonly id: (message: Out) => string | undefined;
  /** The same of a message that was received: others' may have any id, and that is theirs. */
  readonly receivedId: (message: Out) => string | undefined;
  /** Since when it holds. */
  readonly time: (message: Out) => number | undefined;
  /** Whether messages of a type are to come back. */
  readonly isConfirmed: (type: string) => boolean;
  /** Whether nobody needs to hear of this outcome. */
  readonly isSilent: (outcome: Outcome<Out>) => boolean;
}

export function deliveryRules<I extends MessageMap, O extends MessageMap>(
  delivery: NonNullable<Protocol<I, O>['delivery']>,
  attempt: FaultReporter['attempt'],
): DeliveryRules<O[keyof O]> {
  type Out = O[keyof O];
  const deliveries = new Map<string, Delivery<Out>>(Object.entries(delivery));
  const kept = (type: string) => {
    const found = deliveries.get(type);
    return found?.outage === 'keep' ? found : undefined;
  };
  const id = (message: Out, read: typeof textFrom) => {
    const confirm = kept(message.type)?.confirm;
    return confirm ? attempt(`delivery.${message.type}.confirm`, () => read(confirm(message))) : undefined;
  };
  return {
    delivery: ({ type }) => deliveries.get(type) ?? dropped,
    key(message) {
      const found = deliveries.get(message.type);
      const key = found?.outage === 'latest' && found.key;
      return key ? attempt(`delivery.${message.type}.key`, () => textFrom(key(message)) ?? '') : '';
    },
    id: (message) => id(message, textFrom),
    receivedId: (message) => id(message, textIfAny),
    time(message) {
      const since = kept(message.type)?.since;
      return since ? attempt(`delivery.${message.type}.since`, () => requireSynchronous(since(message))) : undefined;
    },
    isConfirmed: (type) => kept(type)?.confirm !== undefined,
    isSilent: (outcome) =>
      outcome.kind === 'dropped' &&
      (outcome.cause === 'offline' || outcome.cause === 'unsubscribed' || outcome.cause === 'ended') &&
      deliveries.get(outcome.message.type)?.outage === 'dropSilently',
  };
}

const dropped = { outage: 'drop' } as const;

/** What a function of a delivery has answered, if it is a text. */
function textIfAny(answer: string | undefined): string | undefined {
  const text: unknown = requireSynchronous(answer as string);
  return typeof text === 'string' ? text : undefined;
}

/** The same; throws when it is none, which could not be known again. */
function textFrom(answer: string | undefined): string | undefined {
  const text: unknown = requireSynchronous(answer as string);
  if (text === undefined || typeof text === 'string') return text;
  throw new TypeError(`it answered ${textOf(text)}; it must answer a text`);
}
