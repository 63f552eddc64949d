import { noop, of } from 'rxjs';

/** Calls a user's callback as rxjs calls its consumers: what it throws is reported as unhandled, and ends nothing. */
export function tell<T>(callback: ((value: T) => void) | undefined, value: T): void {
  if (callback) of(value).subscribe({ next: callback, error: noop });
}
