import { filter, map, of, tap, type Observable } from 'rxjs';
import { paceLines } from '../operators/pace-lines.ts';
import { awaitEffect } from './await-effect.ts';
import type { Simulation } from './simulation.ts';

/** Has the host enable or disable the buzzers. */
export function arm({ buzzer, armed$, plugged$ }: Simulation, enabled: boolean): Observable<string> {
  const text = enabled ? 'armed' : 'disarmed';
  const heard$ = buzzer.on('toggle_buzzers').pipe(
    filter((message) => message.enabled === enabled),
    map(() => text),
  );
  const unheard$ = of(`${text}, which the buzzers will hear once the link is back`);
  return awaitEffect(plugged$.value ? heard$ : unheard$, () => armed$.next(enabled));
}

/** Pulls the cable of the buzzer client. */
export function dropLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (!plugged$.value) return of('the link is dropped already');
  const down$ = buzzer.status$.pipe(
    filter(({ kind }) => kind === 'waiting'),
    map(() => ''),
  );
  return awaitEffect(down$, () => plugged$.next(false));
}

/** Plugs the cable of the buzzer client in again, which has an effect once the host has told it its state. */
export function restoreLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (plugged$.value) return of('the link is not dropped');
  return awaitEffect(buzzer.on('toggle_buzzers').pipe(map(() => '')), () => plugged$.next(true));
}

/** Lets go of a button, which has an effect once its contacts have settled. */
export function releaseBuzzer({ button$ }: Simulation, id: number): Observable<string> {
  return of(`release ${id}`).pipe(
    tap((line) => button$.next(line)),
    paceLines(),
    map(() => ''),
  );
}
