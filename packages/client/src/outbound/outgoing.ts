import { Subject, type Observable } from 'rxjs';
import { checkOutbound } from './check-outbound.ts';
import type { Clock } from '../time/clock.ts';
import { deliveryRules } from './delivery-rules.ts';
import { encode } from './encode.ts';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import { fromListeners, notifyListeners, type Listeners } from '../dispatch/listeners.ts';
import type { Frames } from '../link/dial/socket.ts';
import type { FramedMessage } from '../protocol/framing.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Sending } from './sending.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import type { Echo } from './written-messages.ts';

/** The path of a message from its sender to the outbox. */
export interface Outgoing<Out extends { readonly type: string }> {
  readonly sendings$: Observable<Sending<Out>>;
  /** The messages that must no longer be written. */
  readonly withdrawn$: Observable<Sending<Out>>;
  /** The messages that came back. */
  readonly echo$: Observable<Echo>;
  /** Whether received messages of a type may confirm a message. */
  readonly isConfirming: (type: string) => boolean;
  /** Emits on `echo$` if a received message may be one that came back. */
  readonly matchEcho: (message: Message) => void;
  readonly hello: () => readonly Sending<Out>[];
  readonly encode: (sending: Sending<Out>, frames?: Frames) => string | Uint8Array | undefined;
  /** Checks a message. If it is refused, settles it and returns `undefined`. */
  readonly check: (message: Out, settled?: (outcome: Outcome<Out>) => void) => Sending<Out> | undefined;
  readonly post: (sending: Sending<Out>) => void;
  /** Whether an outbox takes what is posted. */
  readonly isTaken: () => boolean;
  readonly withdraw: (sending: Sending<Out>) => void;
  /** Checks a message, and posts it unless it is refused. */
  readonly send: (message: Out, settled?: (outcome: Outcome<Out>) => void) => void;
}

export interface OutgoingOptions extends Omit<FaultReporter, 'fault$'> {
  readonly clock: Clock;
}

/**
 * Checks messages against the protocol, and gives each the delivery of its type. Every drop is a fault, unless a fault handler
 * sent the message.
 */
export function outgoing<I extends MessageMap, O extends MessageMap>(
  { outbound, delivery = {}, hello }: Pick<Protocol<I, O>, 'outbound' | 'delivery' | 'hello'>,
  { clock, report, attempt, isReporting }: OutgoingOptions,
): Outgoing<O[keyof O]> {
  type Out = O[keyof O];
  const takers: Listeners<Sending<Out>> = { all: [] };
  const withdrawn$ = new Subject<Sending<Out>>();
  const echo$ = new Subject<Echo>();
  const emitEcho = (echo: Echo) => echo$.next(echo);
  const checked = checkOutbound(outbound);
  const rules = deliveryRules(delivery, attempt);

  const check = (message: Out, settled?: (outcome: Outcome<Out>) => void): Sending<Out> | undefined => {
    const quiet = isReporting();
    const settle = (outcome: Outcome<Out>) => {
      if ((outcome.kind === 'dropped' || outcome.kind === 'unconfirmed') && !quiet && !rules.isSilent(outcome))
        report(outcome);
      settled?.(outcome);
    };
    const result = checked(message);
    if (result.issues) return void settle({ kind: 'dropped', message, cause: 'refused', issues: result.issues });
    const { value } = result;
    const key = rules.key(value);
    if (key === undefined) return void settle({ kind: 'dropped', message, cause: 'refused' });
    return { message: value, delivery: rules.delivery(value), key, id: rules.id(value), at: rules.time(value), settle };
  };
  const isTaken = () => takers.all.length > 0;
  const post = (sending: Sending<Out>) => {
    if (isTaken()) notifyListeners(takers, sending);
    else sending.settle({ kind: 'dropped', message: sending.message, cause: 'unsubscribed' });
  };
  return {
    sendings$: fromListeners(takers),
    withdrawn$: withdrawn$.asObservable(),
    echo$: echo$.asObservable(),
    isConfirming: rules.isConfirming,
    matchEcho: (message) => rules.confirm(message, emitEcho),
    hello: () =>
      (attempt('hello', () => [...requireSynchronous(hello?.() ?? [])]) ?? []).flatMap(
        (message) => check(message) ?? [],
      ),
    encode(sending, frames) {
      const { type } = sending.message;
      if (!frames) return attempt(`delivery.${type}.stamp`, () => encode(sending, clock));
      const stamped = attempt(`delivery.${type}.stamp`, () => encode(sending, clock, (message) => message));
      return stamped && attempt('framing.serialize', () => frames.serialize(stamped as Out & FramedMessage));
    },
    check,
    post,
    isTaken,
    withdraw: (sending) => withdrawn$.next(sending),
    send(message, settled) {
      const sending = check(message, settled);
      if (sending) post(sending);
    },
  };
}
