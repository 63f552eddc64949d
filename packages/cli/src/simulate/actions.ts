import { filter, map, of, tap, type Observable } from 'rxjs';
import { paceLines } from '../operators/pace-lines.ts';
import { awaitEffect } from './await-effect.ts';
import type { Simulation } from './simulation.ts';

/** Makes the host enable or disable the buzzers. */
export function arm({ buzzer, armed$, plugged$ }: Simulation, enabled: boolean): Observable<string> {
  const text = enabled ? 'armed' : 'disarmed';
  const heard$ = buzzer.on('toggle_buzzers').pipe(
    filter((message) => message.enabled === enabled),
    map(() => text),
  );
  const queued$ = of(`${text}; the buzzers will hear it when the link is back`);
  return awaitEffect(plugged$.value ? heard$ : queued$, () => armed$.next(enabled));
}

/** Unplugs the buzzer client's cable. */
export function dropLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (!plugged$.value) return of('the link is already down');
  const down$ = buzzer.status$.pipe(
    filter(({ kind }) => kind === 'waiting'),
    map(() => ''),
  );
  return awaitEffect(down$, () => plugged$.next(false));
}

/** Plugs the buzzer client's cable back in. Completes once the client has received the host's state. */
export function restoreLink({ buzzer, plugged$ }: Simulation): Observable<string> {
  if (plugged$.value) return of('the link is not down');
  return awaitEffect(buzzer.on('toggle_buzzers').pipe(map(() => '')), () => plugged$.next(true));
}

/** Releases a button. Completes once its contacts have settled. */
export function releaseBuzzer({ button$ }: Simulation, id: number): Observable<string> {
  return of(`release ${id}`).pipe(
    tap((line) => button$.next(line)),
    paceLines(),
    map(() => ''),
  );
}
