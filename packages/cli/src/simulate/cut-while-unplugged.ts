import type { Dial } from '@hardware-ws/client';
import { asapScheduler, filter, map, observeOn, type Observable } from 'rxjs';
import { runAlongside } from '../operators/run-alongside.ts';

/** A dial over a cable that can be unplugged. While `plugged$` is false, open sockets are killed and new connections fail. */
export function cutWhileUnplugged(dial: Dial, plugged$: Observable<boolean>): Dial {
  const pulled$ = plugged$.pipe(
    filter((plugged) => !plugged),
    observeOn(asapScheduler), // a dial must not emit during subscribe
    map((): never => {
      throw new Error('the cable is unplugged');
    }),
  );
  return (request) => dial(request).pipe(runAlongside(pulled$));
}
