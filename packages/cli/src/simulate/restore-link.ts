import { map, of, type Observable } from 'rxjs';
import { act } from './act.ts';
import type { Simulation } from './simulation.ts';

/** Plugs the cable of the buzzer client in again, which has an effect once the host has told it its state. */
export function restoreLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (plugged$.value) return of('the link is not dropped');
  return act(buzzer.on('toggle_buzzers').pipe(map(() => '')), () => plugged$.next(true));
}
