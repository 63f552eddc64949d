import type { Agenda } from './agenda.ts';
import type { Delay } from './link-models.ts';

/** Sends a message along one way of a link. `arrive` is called when it has arrived. */
export type Send = (arrive: () => void) => void;

/** One way of a link. */
export interface Way {
  readonly agenda: Agenda;
  readonly delay: Delay;
  /** Whether no message overtakes an earlier one, as on a TCP connection. */
  readonly inOrder: boolean;
}

/** Returns what sends along one way of a link. */
export function sendAlong({ agenda, delay, inOrder }: Way): Send {
  let latest = -Infinity;
  return (arrive) => {
    const sent = agenda.now();
    const arrival = sent + delay(sent);
    latest = Math.max(latest, arrival);
    agenda.at(inOrder ? latest : arrival, arrive);
  };
}
