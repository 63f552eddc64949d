import { catchError, firstValueFrom, map, of } from 'rxjs';
import { chipNames } from '../chardev/chip-names.ts';
import { listLines$ } from './list-lines.ts';

export interface WhyNotGpiomonOptions {
  /**
   * The directory of the chips.
   * @default '/dev'
   */
  readonly dev?: string;
}

/**
 * Returns why `gpio/gpiomon` does not work on this machine, or undefined if it works.
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
