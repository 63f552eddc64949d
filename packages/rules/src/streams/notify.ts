import { noop, of } from 'rxjs';

/** Calls a user's callback, if there is one. What it throws is reported as an unhandled error and ends nothing. */
export function notify<T>(callback: ((value: T) => void) | undefined, value: T): void {
  if (callback) of(value).subscribe({ next: callback, error: noop });
}
