import { initialRefereeState, refereeRules, type RefereeInput, type RefereeStep } from '@hardware-ws/fairness';
import type { Agenda } from './agenda.ts';

export interface RunRefereeOptions {
  readonly agenda: Agenda;
  readonly send: (message: RefereeStep['send'][number]) => void;
  readonly stepped: (step: RefereeStep) => void;
  readonly random: () => number;
}

/** Leaves `at` out of each member. */
type Untimed<T> = T extends unknown ? Omit<T, 'at'> : never;

/** How late a timer may fire, in ms: Node's do. */
const timerMs = 1;

const identity = { clientId: 'referee', instance: 'a' };

/** Runs the rules of a referee in virtual time. Virtual time is also the referee's clock. Returns what tells it of an input. */
export function runReferee({
  agenda,
  send,
  stepped,
  random,
}: RunRefereeOptions): (input: Untimed<RefereeInput>) => void {
  let state = initialRefereeState;
  let wakesAt = Infinity;
  const wake = (time: number) => {
    if (time >= wakesAt) return;
    wakesAt = time;
    agenda.at(time + timerMs * random(), () => {
      if (wakesAt !== time) return;
      wakesAt = Infinity;
      if (agenda.now() < state.dueAt) wake(state.dueAt);
      else hear({ kind: 'due' });
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
