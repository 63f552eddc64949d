import type { Dial } from '@hardware-ws/client';
import { asapScheduler, filter, map, observeOn, type Observable } from 'rxjs';
import { runAlongside } from '../operators/run-alongside.ts';

/** A dial over a cable that can be pulled: while `up$` is false its sockets are killed and dialling fails. */
export function cutWhileUnplugged(dial: Dial, up$: Observable<boolean>): Dial {
  const pulled$ = up$.pipe(
    filter((up) => !up),
    observeOn(asapScheduler), // a dial emits nothing while it is being subscribed to
    map((): never => {
      throw new Error('the cable is pulled');
    }),
  );
  return (request) => dial(request).pipe(runAlongside(pulled$));
}
