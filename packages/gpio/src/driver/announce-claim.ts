import { EMPTY, tap, type Observable } from 'rxjs';

/** Calls the function on subscribe, and completes. Merged behind the edges of claimed lines, it is called once they are watched. */
export function announceClaim(onClaimed: (() => void) | undefined): Observable<never> {
  return EMPTY.pipe(tap({ subscribe: () => onClaimed?.() }));
}
