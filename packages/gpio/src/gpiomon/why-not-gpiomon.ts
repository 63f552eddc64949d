import { catchError, firstValueFrom, map, of } from 'rxjs';
import { chipNames } from '../chardev/chip-names.ts';
import { listLines$ } from './list-lines.ts';

export interface WhyNotGpiomonOptions {
  /**
   * Where the chips are.
   * @default '/dev'
   */
  readonly dev?: string;
}

/**
 * Why lines cannot be watched by gpiomon on this machine; undefined if nothing is in the way.
 *
 * @example
 * const reason = await whyNotGpiomon(); // 'the program gpioinfo is missing: sudo apt install gpiod'
 */
export async function whyNotGpiomon({ dev = '/dev' }: WhyNotGpiomonOptions = {}): Promise<string | undefined> {
  if (chipNames(dev).length === 0) return `there is no ${dev}/gpiochip0`;
  return firstValueFrom(
    listLines$(['gpiomon']).pipe(
      map(() => undefined),
      catchError((error: unknown) => of((error as Error).message)),
    ),
    { defaultValue: undefined },
  );
}
