import type { Connection, DropCause, Message } from '@hardware-ws/client';
import { Counter, Gauge, type Registry } from 'prom-client';
import { ignoreElements, tap, type Observable } from 'rxjs';

const causes: readonly DropCause[] = ['unsubscribed', 'refused', 'offline', 'replaced', 'full', 'expired', 'ended'];

/** Keeps the metrics of messages up to date while subscribed: how many wait for the link, and why others were dropped. */
export function messageMetrics$(
  register: Registry,
  { fault$, heldCount }: Pick<Connection<Message, Message>, 'fault$' | 'heldCount'>,
): Observable<never> {
  const registers = [register];
  const dropped = new Counter({
    name: 'hardware_ws_dropped_messages_total',
    help: 'Messages that were not written, by why. Of similar ones, at most 100 a second are counted.',
    labelNames: ['cause'],
    registers,
  });
  new Gauge({
    name: 'hardware_ws_held_messages',
    help: 'Messages that wait for the link.',
    registers,
    collect() {
      this.set(heldCount());
    },
  });
  for (const cause of causes) dropped.inc({ cause }, 0);
  return fault$.pipe(
    tap((fault) => fault.kind === 'dropped' && dropped.inc({ cause: fault.cause })),
    ignoreElements(),
  );
}
