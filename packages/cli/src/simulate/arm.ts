import { filter, map, of, type Observable } from 'rxjs';
import { act } from './act.ts';
import type { Simulation } from './simulation.ts';

/** Has the host enable or disable the buzzers. */
export function arm({ buzzer, armed$, plugged$ }: Simulation, enabled: boolean): Observable<string> {
  const text = enabled ? 'armed' : 'disarmed';
  const heard$ = buzzer.on('toggle_buzzers').pipe(
    filter((message) => message.enabled === enabled),
    map(() => text),
  );
  const unheard$ = of(`${text}, which the buzzers will hear once the link is back`);
  return act(plugged$.value ? heard$ : unheard$, () => armed$.next(enabled));
}
