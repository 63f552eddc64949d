import type { Dial } from '@hardware-ws/client';
import { switchMap, throwError, timer, type Observable } from 'rxjs';

/** A dial over a cable that can be pulled: while `up$` is false its sockets are killed and dialling fails. */
export function cutWhileDown(dial: Dial, up$: Observable<boolean>): Dial {
  const pulled$ = timer(0).pipe(switchMap(() => throwError(() => new Error('the cable is pulled'))));
  return (request) => up$.pipe(switchMap((up) => (up ? dial(request) : pulled$)));
}
