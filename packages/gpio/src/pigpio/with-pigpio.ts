import { ignoreElements, merge, switchMap, take, type Observable } from 'rxjs';
import type { PigpioModule } from './pigpio-module.ts';

/** Works with the C library while it is started. The work is ended first: the library then knows no lines. */
export function withPigpio$<T>(
  started$: Observable<PigpioModule>,
  work: (module: PigpioModule) => Observable<T>,
): Observable<T> {
  const held$ = started$.pipe(ignoreElements());
  return merge(started$.pipe(take(1), switchMap(work)), held$);
}
