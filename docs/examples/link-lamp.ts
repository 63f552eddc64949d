// A lamp that shows the link: lit while the quiz is there, and blinking for as long as it is not.
import { isOpen$, type Status } from '@hardware-ws/client';
import { blink$ } from '@hardware-ws/gpio';
import { of, switchMap, type Observable } from 'rxjs';

/** The levels of the lamp; a failed dial does not start the blinking anew. */
export function linkLamp$(game: { readonly status$: Observable<Status> }): Observable<0 | 1> {
  return isOpen$(game).pipe(switchMap((open) => (open ? of(1 as const) : blink$({ onMs: 100, offMs: 900 }))));
}
