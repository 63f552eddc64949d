import { map, of, tap, type Observable } from 'rxjs';
import { paced } from '../operators/paced.ts';
import type { Simulation } from './simulation.ts';

/** Lets go of a button, which has an effect once its contacts have settled. */
export function releaseBuzzer({ button$ }: Simulation, id: number): Observable<string> {
  return of(`release ${id}`).pipe(
    tap((line) => button$.next(line)),
    paced(),
    map(() => ''),
  );
}
