import type { Delivery } from '../protocol/delivery.ts';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { MessageMap } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { textOf } from '../text/text-of.ts';

/** What the deliveries of a protocol say about a message. If one of their functions throws or returns an invalid value, that is a fault. */
export interface DeliveryRules<Out extends { readonly type: string }> {
  readonly delivery: (message: Out) => Delivery<Out>;
  /** The key under which the message is kept; `undefined` if the key function failed. */
  readonly key: (message: Out) => string | undefined;
  /** The id that identifies the message when it comes back. */
  readonly id: (message: Out) => string | undefined;
  /** The id of a received message. An invalid id is no fault, because another client may have sent it. */
  readonly receivedId: (message: Out) => string | undefined;
  /** The time from which the ttl counts. */
  readonly time: (message: Out) => number | undefined;
  /** Whether messages of a type are confirmed. */
  readonly isConfirmed: (type: string) => boolean;
  /** Whether this outcome is not reported as a fault. */
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

/** The value that a function of a delivery returned, if it is a string. */
function textIfAny(answer: string | undefined): string | undefined {
  const text: unknown = requireSynchronous(answer as string);
  return typeof text === 'string' ? text : undefined;
}

/** The string that a function of a delivery returned. Throws for another value, because it could not be recognized later. */
function textFrom(answer: string | undefined): string | undefined {
  const text: unknown = requireSynchronous(answer as string);
  if (text === undefined || typeof text === 'string') return text;
  throw new TypeError(`expected a string, got ${textOf(text)}`);
}
