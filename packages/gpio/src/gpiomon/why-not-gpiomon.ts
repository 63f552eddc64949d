import { catchError, firstValueFrom, map, of } from 'rxjs';
import { listLines$ } from './list-lines.ts';

/**
 * Why lines cannot be watched by gpiomon on this machine; undefined if nothing is in the way.
 *
 * @example
 * const reason = await whyNotGpiomon(); // 'the program gpioinfo is missing: sudo apt install gpiod'
 */
export function whyNotGpiomon(): Promise<string | undefined> {
  return firstValueFrom(
    listLines$(['gpiomon']).pipe(
      map(() => undefined),
      catchError((error: unknown) => of((error as Error).message)),
    ),
    { defaultValue: undefined },
  );
}
