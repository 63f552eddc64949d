import type { EndpointEvent } from '@hardware-ws/rules';
import { defer, filter, type OperatorFunction } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';

/** What became of a message that was to be sent. */
export type SendOutcome = Extract<EndpointEvent<OscDatagram, object>, { readonly kind: 'sent' | 'unsent' }>;
type Failure = Extract<SendOutcome, { readonly kind: 'unsent' }>;

/**
 * The failures of messages that are sent again and again, each once: the first one, one for another reason, and one after the
 * message was sent twice in a row. Once is not enough, because the network refuses a datagram only after it counts as sent.
 *
 * ```
 * source:  s-f-f-s-f-s-f-g-s-s-g      s     sent
 * result:  --f-----------g-----g      f, g  failed, for two reasons
 * ```
 */
export function newFailures(): OperatorFunction<SendOutcome, Failure> {
  return (outcome$) =>
    defer(() => {
      const known = new WeakMap<OscDatagram, { readonly reason: string; readonly wasSent: boolean }>();
      return outcome$.pipe(
        filter((outcome): outcome is Failure => {
          const { command } = outcome;
          const before = known.get(command);
          if (outcome.kind === 'unsent') {
            known.set(command, { reason: outcome.reason, wasSent: false });
            return before?.reason !== outcome.reason;
          }
          if (before?.wasSent) known.delete(command);
          else if (before) known.set(command, { ...before, wasSent: true });
          return false;
        }),
      );
    });
}
