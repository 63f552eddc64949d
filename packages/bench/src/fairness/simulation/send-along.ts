import type { Agenda } from './agenda.ts';
import type { Delay } from './link-delays.ts';

/** Sends a message along one way of a link. `arrive` is called when it has arrived. */
export type Send = (arrive: () => void) => void;

export interface SendAlongOptions {
  readonly agenda: Agenda;
  readonly delay: Delay;
  /** Whether a message may overtake an earlier one. */
  readonly reorders: boolean;
}

/** Returns a function that sends along one way of a link. */
export function sendAlong({ agenda, delay, reorders }: SendAlongOptions): Send {
  let latest = -Infinity;
  return (arrive) => {
    const sent = agenda.now();
    const alone = sent + delay(sent);
    latest = Math.max(latest, alone);
    agenda.at(reorders ? alone : latest, arrive);
  };
}
