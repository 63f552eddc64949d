import { defer, finalize, type Observable } from 'rxjs';
import { busyPinError } from './pin-errors.ts';

/** Keeps the pins in the set `claimed` while the Observable of `work` runs. Errors if a pin is in the set already. */
export function claimPins$<T>(claimed: Set<string>, pins: readonly string[], work: () => Observable<T>): Observable<T> {
  return defer(() => {
    const busy = pins.find((pin) => claimed.has(pin));
    if (busy !== undefined) throw busyPinError(busy);
    pins.forEach((pin) => claimed.add(pin));
    return defer(work).pipe(
      finalize(() => {
        pins.forEach((pin) => claimed.delete(pin));
      }),
    );
  });
}
