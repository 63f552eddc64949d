import { Observable, Subject } from 'rxjs';
import { checkOutbound } from './check-outbound.ts';
import type { Clock } from '../clock.ts';
import type { Delivery } from '../delivery.ts';
import { encode } from './encode.ts';
import type { Faults } from '../faults.ts';
import { join, tell, type Listeners } from '../listeners.ts';
import type { Message } from '../message.ts';
import type { MessageMap } from '../message-map.ts';
import type { Outcome } from '../outcome.ts';
import type { Protocol } from '../protocol.ts';
import type { Sending } from './sending.ts';
import { synchronous } from '../synchronous.ts';
import { textOf } from '../text-of.ts';
import type { Echo } from './written-messages.ts';

/** The way of a message from whoever sends it to the outbox. */
export interface Outgoing<Out extends { readonly type: string }> {
  readonly sendings$: Observable<Sending<Out>>;
  /** What is not to be written any more. */
  readonly withdrawn$: Observable<Sending<Out>>;
  /** What of ours came back. */
  readonly echo$: Observable<Echo>;
  /** Whether messages of a type are to come back. */
  readonly confirmed: (type: string) => boolean;
  /** Looks at a message that was received, whether it is one of ours that came back. */
  readonly hear: (message: Message) => void;
  readonly hello: () => readonly Sending<Out>[];
  readonly encode: (sending: Sending<Out>) => string | undefined;
  /** A message that may be sent; none when it is refused, which is settled then. */
  readonly check: (message: Out, settled?: (outcome: Outcome<Out>) => void) => Sending<Out> | undefined;
  readonly post: (sending: Sending<Out>) => void;
  readonly withdraw: (sending: Sending<Out>) => void;
  /** Checks and posts. */
  readonly send: (message: Out, settled?: (outcome: Outcome<Out>) => void) => void;
}

export interface OutgoingOptions extends Omit<Faults, 'fault$'> {
  readonly clock: Clock;
}

/**
 * Checks messages against the protocol, gives each the delivery of its type, and makes every drop a fault, but for those
 * that a handler of faults caused.
 */
export function outgoing<I extends MessageMap, O extends MessageMap>(
  { outbound, delivery = {}, hello }: Pick<Protocol<I, O>, 'outbound' | 'delivery' | 'hello'>,
  { clock, report, attempt, reporting }: OutgoingOptions,
): Outgoing<O[keyof O]> {
  type Out = O[keyof O];
  const takers: Listeners<Sending<Out>> = { all: [] };
  const withdrawn$ = new Subject<Sending<Out>>();
  const echo$ = new Subject<Echo>();
  const checked = checkOutbound(outbound);
  const deliveries = new Map<string, Delivery<Out>>(Object.entries(delivery));

  const check = (message: Out, settled?: (outcome: Outcome<Out>) => void): Sending<Out> | undefined => {
    const quiet = reporting();
    const settle = (outcome: Outcome<Out>) => {
      if ((outcome.kind === 'dropped' || outcome.kind === 'unconfirmed') && !quiet && !isMoot(outcome)) report(outcome);
      settled?.(outcome);
    };
    const result = checked(message);
    if (result.issues) return void settle({ kind: 'dropped', message, cause: 'refused', issues: result.issues });
    const delivery = deliveries.get(result.value.type) ?? dropped;
    const key = keyOf(result.value, delivery);
    if (key === undefined) return void settle({ kind: 'dropped', message, cause: 'refused' });
    const id = idOf(result.value, delivery);
    return { message: result.value, delivery, key, id, at: timeOf(result.value, delivery), settle };
  };
  const isMoot = (outcome: Outcome<Out>) =>
    outcome.kind === 'dropped' &&
    (outcome.cause === 'offline' || outcome.cause === 'unheld' || outcome.cause === 'ended') &&
    deliveries.get(outcome.message.type)?.outage === 'moot';
  const keyOf = (message: Out, delivery: Delivery<Out>) => {
    const key = delivery.outage === 'latest' && delivery.key;
    return key ? attempt(`delivery.${message.type}.key`, () => textFrom(key(message)) ?? '') : '';
  };
  const idOf = (message: Out, delivery: Delivery<Out>, read = textFrom) => {
    const confirm = delivery.outage === 'keep' && delivery.confirm;
    return confirm ? attempt(`delivery.${message.type}.confirm`, () => read(confirm(message))) : undefined;
  };
  const timeOf = (message: Out, delivery: Delivery<Out>) => {
    const since = delivery.outage === 'keep' && delivery.since;
    return since ? attempt(`delivery.${message.type}.since`, () => synchronous(since(message))) : undefined;
  };
  const post = (sending: Sending<Out>) => {
    if (takers.all.length > 0) tell(takers, sending);
    else sending.settle({ kind: 'dropped', message: sending.message, cause: 'unheld' });
  };
  return {
    sendings$: new Observable((subscriber) => join(takers, subscriber)),
    withdrawn$: withdrawn$.asObservable(),
    echo$: echo$.asObservable(),
    confirmed(type) {
      const delivery = deliveries.get(type);
      return delivery?.outage === 'keep' && delivery.confirm !== undefined;
    },
    hear(message) {
      const delivery = deliveries.get(message.type);
      // Others' may have any id: that is theirs.
      const id = delivery && idOf(message as Out, delivery, textIfAny);
      if (id !== undefined) echo$.next({ type: message.type, id });
    },
    hello: () =>
      (attempt('hello', () => [...synchronous(hello?.() ?? [])]) ?? []).flatMap((message) => check(message) ?? []),
    encode: (sending) => attempt(`delivery.${sending.message.type}.stamp`, () => encode(sending, clock)),
    check,
    post,
    withdraw: (sending) => withdrawn$.next(sending),
    send(message, settled) {
      const sending = check(message, settled);
      if (sending) post(sending);
    },
  };
}

const dropped = { outage: 'drop' } as const;

/** What a function of a delivery has answered, if it is a text. */
function textIfAny(answer: string | undefined): string | undefined {
  const text: unknown = synchronous(answer as string);
  return typeof text === 'string' ? text : undefined;
}

/** The same; throws when it is none, which could not be known again. */
function textFrom(answer: string | undefined): string | undefined {
  const text: unknown = synchronous(answer as string);
  if (text === undefined || typeof text === 'string') return text;
  throw new TypeError(`it answered ${textOf(text)}; it must answer a text`);
}
