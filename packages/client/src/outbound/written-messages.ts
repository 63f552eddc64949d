import type { Clock } from '../time/clock.ts';
import type { Held } from './sending.ts';
import { sortedQueue } from './sorted-queue.ts';
import type { Message } from '../protocol/message.ts';
import { elapsedSince, momentOf, type Moment } from '../time/moment.ts';

/** The type and the id of a message that came back. */
export interface Echo {
  readonly type: string;
  readonly id: string;
}

/** The written messages whose confirmation has not come back yet. Do not call it from `settle`. */
export interface WrittenMessages<Out extends Message> {
  add(held: Held<Out>, text: string): void;
  /** Confirms the message that came back, if it is one of these. */
  confirm(echo: Echo): void;
  /** Removes and returns, in order, the messages to write once more after the link was lost. A message is resent only once. */
  takeAgain(): readonly Held<Out>[];
  /** Settles the messages that did not come back in time. Returns for how long the current link has failed to confirm one, in ms. */
  expire(): number | undefined;
  /** The time until the next message is late, in ms. `Infinity` if there is none. */
  timeLeft(): number;
  /** Settles all messages as unconfirmed. */
  end(): void;
}

interface Written<Out extends Message> {
  readonly held: Held<Out>;
  readonly text: string;
  readonly at: Moment;
  readonly due: number;
  readonly again: boolean;
  onThisLink: boolean;
  gone: boolean;
}

/** Starts without messages. A message is late when its ttl has passed since it was last written. */
export function writtenMessages<Out extends Message>(clock: Clock): WrittenMessages<Out> {
  const all = new Set<Written<Out>>();
  const byId = new Map<string, readonly Written<Out>[]>();
  const deadlines = sortedQueue<Written<Out>>((one, other) => one.due - other.due);

  const withId = ({ id = '' }: { readonly id?: string | undefined }) => byId.get(id) ?? [];
  const remove = (written: Written<Out>) => {
    const { sending } = written.held;
    const others = withId(sending).filter((other) => other !== written);
    if (others.length > 0) byId.set(sending.id ?? '', others);
    else byId.delete(sending.id ?? '');
    all.delete(written);
    written.gone = true;
  };
  const giveUp = (written: Written<Out>) => {
    remove(written);
    const { message, settle } = written.held.sending;
    settle({ kind: 'unconfirmed', message, text: written.text });
  };
  const timeLeft = ({ held: { sending }, at }: Written<Out>) => ttlOf(sending) - elapsedSince(at, clock);

  return {
    add(held, text) {
      const at = momentOf(clock);
      const due = at.monotonic + ttlOf(held.sending);
      const written = { held, text, at, due, again: held.text !== undefined, onThisLink: true, gone: false };
      all.add(written);
      byId.set(held.sending.id ?? '', [...withId(held.sending), written]);
      deadlines.add(written);
    },
    confirm(echo) {
      const found = withId(echo).find(({ held }) => held.sending.message.type === echo.type);
      if (!found) return;
      remove(found);
      const { message, settle } = found.held.sending;
      settle({ kind: 'confirmed', message, text: found.text, ms: clock.monotonic() - found.at.monotonic });
    },
    takeAgain() {
      const taken = [...all].filter(({ again }) => !again);
      taken.forEach(remove);
      for (const written of all) written.onThisLink = false;
      return taken.map(({ held, text }) => ({ ...held, text }));
    },
    expire() {
      let suspectMs: number | undefined;
      for (let next = deadlines.first(); next && timeLeft(next) <= 0; next = deadlines.first()) {
        if (next.onThisLink) suspectMs ??= elapsedSince(next.at, clock);
        giveUp(next);
      }
      return suspectMs;
    },
    timeLeft() {
      const next = deadlines.first();
      return next ? timeLeft(next) : Infinity;
    },
    end() {
      all.forEach(giveUp);
    },
  };
}

function ttlOf<Out extends Message>({ delivery }: Held<Out>['sending']): number {
  return delivery.outage === 'keep' ? delivery.ttl : 0;
}
