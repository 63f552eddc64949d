import { initialRefereeState, refereeRules, type RefereeInput, type RefereeStep } from '@hardware-ws/fairness';
import type { Agenda } from './agenda.ts';

export interface RunRefereeOptions {
  readonly agenda: Agenda;
  readonly random: () => number;
  readonly send: (message: RefereeStep['send'][number]) => void;
  readonly stepped: (step: RefereeStep) => void;
}

/** A union without the time of its members. */
type Untimed<T> = T extends unknown ? Omit<T, 'at'> : never;

/** How late a timer may fire, in ms. Those of Node are late by up to this. */
const lateMs = 1;

const identity = { clientId: 'referee', instance: 'only' };

/** Runs the rules of a referee, whose clock is virtual time itself. Returns a function that gives them an input. */
export function runReferee({
  agenda,
  random,
  send,
  stepped,
}: RunRefereeOptions): (input: Untimed<RefereeInput>) => void {
  let state = initialRefereeState;
  let wakesAt = Infinity;
  const wake = (time: number) => {
    if (time >= wakesAt) return;
    wakesAt = time;
    agenda.at(time + lateMs * random(), () => {
      // An earlier time may have been set since.
      if (wakesAt !== time) return;
      wakesAt = Infinity;
      if (state.dueAt <= agenda.now()) hear({ kind: 'due' });
      else wake(state.dueAt);
    });
  };
  const hear = (input: Untimed<RefereeInput>) => {
    const step = refereeRules(identity, state, { ...input, at: agenda.now() });
    state = step.state;
    step.send.forEach(send);
    stepped(step);
    wake(state.dueAt);
  };
  return hear;
}
