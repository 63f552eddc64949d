import { Subject, type Observable } from 'rxjs';
import { checkOutbound } from './check-outbound.ts';
import type { Clock } from '../clock.ts';
import type { Delivery } from '../delivery.ts';
import { encode } from './encode.ts';
import type { Faults } from '../faults.ts';
import type { MessageMap } from '../message-map.ts';
import type { Outcome } from '../outcome.ts';
import type { Protocol } from '../protocol.ts';
import type { Sending } from './sending.ts';

/** The way of a message from whoever sends it to the outbox. */
export interface Outgoing<Out extends { readonly type: string }> {
  readonly sendings$: Observable<Sending<Out>>;
  readonly hello: () => readonly Sending<Out>[];
  readonly encode: (sending: Sending<Out>) => string | undefined;
  readonly send: (message: Out, settled?: (outcome: Outcome<Out>) => void) => void;
}

export interface OutgoingOptions extends Pick<Faults, 'report' | 'reporting'> {
  readonly clock: Clock;
}

/**
 * Checks messages against the protocol, gives each the delivery of its type, and makes every drop a fault, but for those
 * that a handler of faults caused.
 */
export function outgoing<I extends MessageMap, O extends MessageMap>(
  { outbound, delivery = {}, hello }: Pick<Protocol<I, O>, 'outbound' | 'delivery' | 'hello'>,
  { clock, report, reporting }: OutgoingOptions,
): Outgoing<O[keyof O]> {
  type Out = O[keyof O];
  const sendings$ = new Subject<Sending<Out>>();
  const deliveries = delivery as Readonly<Record<string, Delivery<Out> | undefined>>;

  const check = (message: Out, settled?: (outcome: Outcome<Out>) => void): Sending<Out> | undefined => {
    const quiet = reporting();
    const settle = (outcome: Outcome<Out>) => {
      if (outcome.kind === 'dropped' && !quiet) report(outcome);
      settled?.(outcome);
    };
    const result = checkOutbound(outbound, message);
    if (result.issues) return void settle({ kind: 'dropped', message, cause: 'refused', issues: result.issues });
    return { message: result.value, delivery: deliveries[message.type] ?? { outage: 'drop' }, settle };
  };
  const attempt = <T>(where: string, task: () => T): T | undefined => {
    try {
      return task();
    } catch (error) {
      return void report({ kind: 'callback', where, error });
    }
  };
  return {
    sendings$: sendings$.asObservable(),
    hello: () => (attempt('hello', () => hello?.()) ?? []).flatMap((message) => check(message) ?? []),
    encode: (sending) => attempt(`delivery.${sending.message.type}.stamp`, () => encode(sending, clock)),
    send(message, settled) {
      const sending = check(message, settled);
      if (!sending) return;
      if (sendings$.observed) sendings$.next(sending);
      else sending.settle({ kind: 'dropped', message, cause: 'unheld' });
    },
  };
}
