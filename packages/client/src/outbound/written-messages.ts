import type { Clock } from '../clock.ts';
import type { Held } from './held.ts';
import type { Message } from '../message.ts';
import { elapsedSince, momentOf, type Moment } from './moment.ts';

/** A message that came back. */
export interface Echo {
  readonly type: string;
  readonly id: string;
}

/** The messages that were written and are to come back. Not to be called from `settle`. */
export interface WrittenMessages<Out extends Message> {
  add(held: Held<Out>, text: string): void;
  /** Confirms the one that came back, if it is one of these. */
  confirm(echo: Echo): void;
  /** The link is lost: takes out those that may be written once more, in order. One resend is all there is. */
  takeAgain(): readonly Held<Out>[];
  /** Settles what has not come back in time; how long, in ms, the link that is open now has failed to bring one. */
  expire(): number | undefined;
  /** How long until the next one is late, in ms; `Infinity` when there is none. */
  timeLeft(): number;
  /** Settles all, as unconfirmed. */
  end(): void;
}

interface Written<Out extends Message> {
  readonly held: Held<Out>;
  readonly text: string;
  readonly at: Moment;
  readonly again: boolean;
  readonly onThisLink: boolean;
}

/** None yet. A message is late when a ttl has passed since it was last written. */
export function writtenMessages<Out extends Message>(clock: Clock): WrittenMessages<Out> {
  let all: readonly Written<Out>[] = [];

  const timeLeft = ({ held: { sending }, at }: Written<Out>) =>
    sending.delivery.outage === 'keep' ? sending.delivery.ttl - elapsedSince(at, clock) : 0;
  const giveUp = (late: readonly Written<Out>[]) => {
    all = all.filter((written) => !late.includes(written));
    for (const { held, text } of late) {
      held.sending.settle({ kind: 'unconfirmed', message: held.sending.message, text });
    }
  };

  return {
    add(held, text) {
      all = [...all, { held, text, at: momentOf(clock), again: held.text !== undefined, onThisLink: true }];
    },
    confirm({ type, id }) {
      const found = all.find(({ held: { sending } }) => sending.id === id && sending.message.type === type);
      if (!found) return;
      all = all.filter((written) => written !== found);
      const { message, settle } = found.held.sending;
      settle({ kind: 'confirmed', message, text: found.text, ms: clock.monotonic() - found.at.monotonic });
    },
    takeAgain() {
      const taken = all.filter(({ again }) => !again);
      all = all.filter(({ again }) => again).map((written) => ({ ...written, onThisLink: false }));
      return taken.map(({ held, text }) => ({ ...held, text }));
    },
    expire() {
      const late = all.filter((written) => timeLeft(written) <= 0);
      if (late.length > 0) giveUp(late);
      const suspect = late.find(({ onThisLink }) => onThisLink);
      return suspect && elapsedSince(suspect.at, clock);
    },
    timeLeft() {
      return Math.min(...all.map(timeLeft));
    },
    end() {
      giveUp(all);
    },
  };
}
