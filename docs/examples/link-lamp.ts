// A lamp that shows the state of the link: on while it is open, blinking while it is down.
import { isOpen$, type Status } from '@hardware-ws/client';
import { blink$ } from '@hardware-ws/gpio';
import { of, switchMap, type Observable } from 'rxjs';

/** Emits the levels of the lamp. A failed attempt to reconnect does not restart the blinking. */
export function linkLamp$(game: { readonly status$: Observable<Status> }): Observable<0 | 1> {
  return isOpen$(game).pipe(switchMap((open) => (open ? of(1 as const) : blink$({ onMs: 100, offMs: 900 }))));
}
