import { initialRefereeState, refereeRules, type RefereeInput, type RefereeStep } from '@hardware-ws/fairness';
import type { Agenda } from './agenda.ts';

export interface RunRefereeOptions {
  readonly agenda: Agenda;
  readonly random: () => number;
  readonly send: (message: RefereeStep['send'][number]) => void;
  readonly stepped: (step: RefereeStep) => void;
}

/** How late a timer may fire, in ms. Those of Node are late by up to this. */
const lateMs = 1;

const identity = { clientId: 'referee', instance: 'only' };

/** Runs the rules of a referee, whose clock is virtual time itself. Returns a function that gives them an input. */
export function runReferee({ agenda, random, send, stepped }: RunRefereeOptions): (input: RefereeInput) => void {
  let state = initialRefereeState;
  let wakesAt = Infinity;
  const wake = (time: number) => {
    if (time >= wakesAt) return;
    wakesAt = time;
    agenda.at(time + lateMs * random(), () => {
      // An earlier time may have been set since.
      if (wakesAt !== time) return;
      wakesAt = Infinity;
      if (state.dueAt <= agenda.now()) hear({ kind: 'due', at: agenda.now() });
      else wake(state.dueAt);
    });
  };
  const hear = (input: RefereeInput) => {
    const step = refereeRules(identity, state, input);
    state = step.state;
    step.send.forEach(send);
    stepped(step);
    wake(state.dueAt);
  };
  return hear;
}
