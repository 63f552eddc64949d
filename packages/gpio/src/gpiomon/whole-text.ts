import { pipe, reduce, throwError, timeout, type OperatorFunction } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';

/** How long a program that only looks may take, in ms. It takes a few. */
const longestMs = 5000;

/** All that a program said, once it has ended; errors when it does not end. */
export function wholeText(program: string): OperatorFunction<string, string> {
  const hangs = `${program} has not ended after ${longestMs / 1000} s: run it by hand to see why`;
  return pipe(
    reduce((all, text) => all + text, ''),
    timeout({ first: longestMs, with: () => throwError(() => new GpioError('failed', hangs)) }),
  );
}
