import type { Acknowledgement, Delivery } from '../protocol/delivery.ts';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { FramedMessage } from '../protocol/framing.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import type { Echo } from './written-messages.ts';
import { textOf } from '../text/text-of.ts';

/** What the deliveries of a protocol say about a message. If one of their functions throws or returns an invalid value, that is a fault. */
export interface DeliveryRules<Out extends { readonly type: string }> {
  readonly delivery: (message: Out) => Delivery<Out>;
  /** The key under which the message is kept; `undefined` if the key function failed. */
  readonly key: (message: Out) => string | undefined;
  /** The id that identifies the message when it comes back. */
  readonly id: (message: Out) => string | undefined;
  /** Emits what a received message confirms. An invalid id is no fault, because another client may have sent it. */
  readonly confirm: (message: Message, emit: (echo: Echo) => void) => void;
  /** The time from which the ttl counts. */
  readonly time: (message: Out) => number | undefined;
  /** Whether received messages of a type may confirm a message. */
  readonly isConfirming: (type: string) => boolean;
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
  const acknowledgements = new Map<string, Acknowledgement<Out>>();
  for (const type of deliveries.keys()) {
    const confirm = kept(type)?.confirm;
    if (confirm) acknowledgements.set(type, typeof confirm === 'object' ? confirm : echoOf(type, confirm));
  }
  return {
    delivery: ({ type }) => deliveries.get(type) ?? dropped,
    key(message) {
      const found = deliveries.get(message.type);
      const key = found?.outage === 'latest' && found.key;
      return key ? attempt(`delivery.${message.type}.key`, () => textFrom(key(message)) ?? '') : '';
    },
    id(message) {
      const idOf = acknowledgements.get(message.type)?.id;
      return idOf && attempt(`delivery.${message.type}.confirm`, () => textFrom(idOf(message)));
    },
    confirm(message, emit) {
      for (const [type, { by, idIn }] of acknowledgements) {
        if (by !== message.type) continue;
        const id = attempt(`delivery.${type}.confirm`, () => textIfAny(idIn(message as FramedMessage)));
        if (id !== undefined) emit({ type, id });
      }
    },
    time(message) {
      const since = kept(message.type)?.since;
      return since ? attempt(`delivery.${message.type}.since`, () => requireSynchronous(since(message))) : undefined;
    },
    isConfirming: (type) => [...acknowledgements.values()].some(({ by }) => by === type),
    isSilent: (outcome) =>
      outcome.kind === 'dropped' &&
      (outcome.cause === 'offline' || outcome.cause === 'unsubscribed' || outcome.cause === 'ended') &&
      deliveries.get(outcome.message.type)?.outage === 'dropSilently',
  };
}

const dropped = { outage: 'drop' } as const;

/** A message that is confirmed when it comes back. */
function echoOf<M>(by: string, id: (message: M) => string | undefined): Acknowledgement<M> {
  return { by, id, idIn: id as Acknowledgement<unknown>['idIn'] };
}

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
