import { filter, map, of, type Observable } from 'rxjs';
import { act } from './act.ts';
import type { Simulation } from './simulation.ts';

/** Pulls the cable of the buzzer client. */
export function dropLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (!plugged$.value) return of('the link is dropped already');
  const down$ = buzzer.status$.pipe(
    filter(({ kind }) => kind === 'waiting'),
    map(() => ''),
  );
  return act(down$, () => plugged$.next(false));
}
