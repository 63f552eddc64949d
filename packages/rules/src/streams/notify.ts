import { noop, of } from 'rxjs';

/** Calls a user's callback, if there is one. An error of the callback is reported as unhandled and ends no stream. */
export function notify<T>(callback: ((value: T) => void) | undefined, value: T): void {
  if (callback) of(value).subscribe({ next: callback, error: noop });
}
