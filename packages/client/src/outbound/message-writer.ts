import type { Socket } from '../link/dial/socket.ts';
import type { LinkEvent } from '../link/link-event.ts';
import type { Message } from '../protocol/message.ts';
import { trampoline } from '../dispatch/trampoline.ts';
import { alarm } from '../time/alarm.ts';
import { momentOf } from '../time/moment.ts';
import { systemClock } from '../time/system-clock.ts';
import { heldMessages, urgentMs } from './held-messages.ts';
import type { OutboxOptions } from './outbox-options.ts';
import { endsWithLink, type Sending, type Writable } from './sending.ts';
import { forThisLink, standingMessages } from './standing-messages.ts';
import { writtenMessages, type Echo } from './written-messages.ts';

/** The state of an outbox: the open socket, the held messages and the written ones. */
export interface MessageWriter<Out extends Message> {
  readonly send: (sending: Sending<Out>) => void;
  readonly withdraw: (sending: Sending<Out>) => void;
  readonly confirm: (echo: Echo) => void;
  /** Writes, holds or drops messages as the link opens and is lost. */
  readonly follow: (event: LinkEvent) => void;
  readonly heldCount: () => number;
  /** Settles all messages, because the connection has ended. */
  readonly end: () => void;
}

/** Writes each message to the open socket. Without an open socket, holds it as its delivery says. */
export function messageWriter<Out extends Message>(
  options: Omit<OutboxOptions<Out>, 'sendings$' | 'withdrawn$' | 'echo$'>,
): MessageWriter<Out> {
  const { encode, onEnd, onUrgent, hello = () => [], clock = systemClock } = options;
  const held = heldMessages<Out>(clock);
  const written = writtenMessages<Out>(clock);
  const standing = standingMessages<Out>();
  let socket: Socket | undefined;
  let hasBeenOpen = false;
  // A callback for an outcome may send again. That message goes to the end of the queue, not in between.
  const { run, wrap } = trampoline();

  // A message that the socket does not accept is held, whether it was held before or not.
  const write = (next: Writable<Out>, wasHeld: boolean) => {
    const { message, settle, id } = next.sending;
    const sending = next.text === undefined ? next.sending : { ...next.sending, again: true };
    const frame = encode(sending, socket?.frames);
    if (frame !== undefined && !socket?.write(frame)) {
      if (!wasHeld) held.add(next.sending);
      return lose();
    }
    if (wasHeld) held.removeFirst();
    if (frame === undefined) return settle({ kind: 'dropped', message, cause: 'refused' });
    const text = typeof frame === 'string' ? frame : JSON.stringify(message);
    if (id !== undefined) expect(next, text);
    else if (socket?.frames) settle({ kind: 'sent', message, text, n: socket.frames.count() });
    else settle({ kind: 'sent', message, text });
  };
  const expect = (next: Writable<Out>, text: string) => {
    const now = momentOf(clock);
    written.add(next, text, now);
    expiry.within(written.timeLeft(now), now.monotonic);
  };
  const lose = () => {
    socket = undefined;
    held.putBack(written.takeAgain());
    standing.all().forEach((renewed) => held.withdraw(renewed)); // the next opening writes them again
    held.drop(({ delivery }) => endsWithLink(delivery), 'offline');
  };
  const writeAll = () => {
    for (let next = held.first(); socket && next; next = held.first()) write(next, true);
    expiry.within(Math.min(held.timeLeft(), written.timeLeft(momentOf(clock))));
    onUrgent?.(!socket && held.timeLeft() <= urgentMs);
  };
  const expire = () => {
    const waitedMs = written.expire();
    if (waitedMs !== undefined) onEnd?.({ kind: 'unconfirmed', ms: waitedMs });
    writeAll();
  };
  const isOpen = () => socket !== undefined;
  const expiry = alarm(clock, () => run(expire));
  return {
    send: wrap((given) => {
      const sending = given.standing ? standing.add(given) : given;
      if (given.standing && !socket) return;
      const { delivery, message, settle, id } = sending;
      const isLate = !socket && hasBeenOpen && endsWithLink(delivery);
      const cause = isLate ? 'offline' : id !== undefined && written.isFull() ? 'full' : undefined;
      if (cause) return settle({ kind: 'dropped', message, cause });
      const passes = socket !== undefined && held.mayPass(sending);
      if (passes) write({ sending }, false);
      else held.add(sending);
      if (!passes || !isOpen()) writeAll();
    }),
    withdraw: wrap((sending) => {
      held.withdraw(standing.remove(sending));
      writeAll();
    }),
    confirm: wrap((echo) => written.confirm(echo)),
    follow: wrap((event) => {
      if (event.kind === 'waiting' && socket) {
        lose();
        // A message that was put back may have expired, or expire soon.
        writeAll();
      }
      if (event.kind !== 'opened') return;
      ({ socket } = event);
      hasBeenOpen = true;
      held.addFirst([...hello().map(forThisLink), ...standing.all()]);
      writeAll();
    }),
    heldCount: held.count,
    end() {
      socket = undefined;
      onUrgent?.(false);
      expiry.off();
      standing.clear();
      run(() => {
        written.end();
        held.drop(() => true, 'ended');
      });
    },
  };
}
