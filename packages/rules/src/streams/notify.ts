import { noop, of } from 'rxjs';

/** Calls a user's callback, if there is one. An error of the callback is reported as unhandled and ends no stream. */
export function notify<T>(callback: ((value: T) => void) | undefined, value: T): void {
  try {
    callback?.(value);
  } catch (error) {
    // rxjs reports what the function of a subscriber throws.
    of(error).subscribe({ next: rethrow, error: noop });
  }
}

function rethrow(error: unknown): never {
  throw error;
}
