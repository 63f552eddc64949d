import type { Clock } from '../time/clock.ts';
import type { Held, Writable } from './sending.ts';
import { sortedQueue } from './sorted-queue.ts';
import type { Message } from '../protocol/message.ts';
import { earlier, elapsedSince, momentOf, type Moment } from '../time/moment.ts';

/** The type and the id of a message that came back. */
export interface Echo {
  readonly type: string;
  readonly id: string;
}

/** The written messages whose confirmation has not come back yet. Do not call it from `settle`. */
export interface WrittenMessages<Out extends Message> {
  /** Adds a message that was just written, whether it was held before or not. */
  add(next: Writable<Out>, text: string, now: Moment): void;
  /** Whether so many messages have not come back that no further one may be written. */
  isFull(): boolean;
  /** Confirms the message that came back, if it is one of these. */
  confirm(echo: Echo): void;
  /** Removes and returns, in order, the messages to write once more after the link was lost. A message is resent only once. */
  takeAgain(): readonly Held<Out>[];
  /** Settles the messages that did not come back in time. Returns for how long the current link has failed to confirm one, in ms. */
  expire(): number | undefined;
  /** The time until the next message is late, in ms. `Infinity` if there is none. */
  timeLeft(now: Moment): number;
  /** Settles all messages as unconfirmed. */
  end(): void;
}

interface Written<Out extends Message> {
  readonly nth: number;
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
  const byId = new Map<string, Written<Out>[]>();
  const deadlines = sortedQueue<Written<Out>>((one, other) => one.due - other.due);
  let [waiting, added] = [0, 0];

  const all = () => [...deadlines.all()].sort((one, other) => one.nth - other.nth);
  const remove = (written: Written<Out>) => {
    written.gone = true;
    waiting -= 1;
    const key = keyOf(written.held.sending.message.type, written.held.sending.id);
    const same = byId.get(key);
    while (same?.[0]?.gone) same.shift();
    if (same?.length === 0) byId.delete(key);
  };
  const giveUp = (written: Written<Out>) => {
    remove(written);
    const { message, settle } = written.held.sending;
    settle({ kind: 'unconfirmed', message, text: written.text });
  };
  const timeLeft = ({ held: { sending }, at }: Written<Out>, now: Moment) => ttlOf(sending) - elapsedSince(at, now);

  return {
    add(next, text, at) {
      const { sending, since = earlier(at, sending.at), text: before } = next;
      const due = at.monotonic + ttlOf(sending);
      const held = { sending, since };
      const written = { nth: added++, held, text, at, due, again: before !== undefined, onThisLink: true, gone: false };
      waiting += 1;
      const key = keyOf(sending.message.type, sending.id);
      const same = byId.get(key);
      if (same) same.push(written);
      else byId.set(key, [written]);
      deadlines.add(written);
    },
    isFull: () => waiting >= most,
    confirm(echo) {
      const found = byId.get(keyOf(echo.type, echo.id))?.[0];
      if (!found) return;
      remove(found);
      const { message, settle } = found.held.sending;
      settle({ kind: 'confirmed', message, text: found.text, ms: clock.monotonic() - found.at.monotonic });
    },
    takeAgain() {
      const taken = all().filter(({ again }) => !again);
      taken.forEach(remove);
      for (const written of deadlines.all()) written.onThisLink = false;
      return taken.map(({ held, text }) => ({ ...held, text }));
    },
    expire() {
      let suspectMs: number | undefined;
      const now = momentOf(clock);
      for (let next = deadlines.first(); next && timeLeft(next, now) <= 0; next = deadlines.first()) {
        if (next.onThisLink) suspectMs ??= elapsedSince(next.at, now);
        giveUp(next);
      }
      return suspectMs;
    },
    timeLeft(now) {
      const next = deadlines.first();
      return next ? timeLeft(next, now) : Infinity;
    },
    end() {
      all().forEach(giveUp);
    },
  };
}

/** How many messages may await their confirmation. */
const most = 10_000;

/** What a message and its echo have in common. No two pairs of a type and an id have the same key. */
function keyOf(type: string, id = ''): string {
  return `${type.length} ${type} ${id}`;
}

function ttlOf<Out extends Message>({ delivery }: Held<Out>['sending']): number {
  return delivery.outage === 'keep' ? delivery.ttl : 0;
}
