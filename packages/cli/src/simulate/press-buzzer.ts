import { filter, map, merge, of, switchMap, take, timeout, type Observable } from 'rxjs';
import { oscText } from '../output/osc-text.ts';
import { act } from './act.ts';
import type { Simulation } from './simulation.ts';

/** How long to wait for the OSC message of a press, in ms. */
const oscMs = 2000;

/** Presses a button: the effect is that it was ignored, or what was sent and the OSC that this caused. */
export function pressBuzzer({ box$, bridge$, button$ }: Simulation, id: number): Observable<string> {
  const ignored$ = box$.pipe(
    filter((event) => event.kind === 'step'),
    filter(({ step }) => step.input.kind === 'press' && step.send.length === 0),
    map(({ step }) => step.note ?? ''),
  );
  const outcome$ = box$.pipe(
    filter((event) => event.kind === 'outcome'),
    map(({ outcome }) => outcome),
    filter(({ message }) => message.type === 'buzzer_pressed' && message.buzzerId === id),
  );
  const osc$ = bridge$.pipe(
    filter((event) => event.kind === 'osc'),
    map(({ datagram }) => `osc ${oscText(datagram.message)}`),
    take(1),
    timeout({ first: oscMs, with: () => of('no OSC') }),
  );
  const sent$ = outcome$.pipe(
    switchMap((outcome) => {
      if (outcome.kind === 'dropped') return of(`press ${id}   not sent: ${outcome.cause}`);
      return osc$.pipe(map((osc) => `press ${id}   → ${outcome.text}   → ${osc}`));
    }),
  );
  return act(merge(ignored$, sent$), () => button$.next(`press ${id}`));
}
