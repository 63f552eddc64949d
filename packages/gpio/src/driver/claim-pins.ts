import { defer, finalize, type Observable } from 'rxjs';
import { busyPinError } from './pin-errors.ts';

/** Holds pins in this set while the work lasts; errors if one of them is held already. */
export function claimPins$<T>(held: Set<string>, pins: readonly string[], work: () => Observable<T>): Observable<T> {
  return defer(() => {
    const busy = pins.find((pin) => held.has(pin));
    if (busy !== undefined) throw busyPinError(busy);
    pins.forEach((pin) => held.add(pin));
    return defer(work).pipe(
      finalize(() => {
        pins.forEach((pin) => held.delete(pin));
      }),
    );
  });
}
