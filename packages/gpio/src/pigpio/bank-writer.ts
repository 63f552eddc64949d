import { concat, defer, EMPTY, finalize, NEVER, type Observable, of } from 'rxjs';
import type { WriteLines } from '../driver/write-with.ts';
import { callPigpio } from './call-pigpio.ts';
import type { PigpioModule } from './pigpio-module.ts';
import { bcmNumber, lineBits } from './shared/bcm-number.ts';

/** Emits a function that sets lines. The lines are outputs and inactive first, and inactive again at the end. */
export function bankWriter$(
  { Gpio, GpioBank }: PigpioModule,
  pins: readonly string[],
  activeLow: boolean,
): Observable<WriteLines> {
  return defer(() =>
    callPigpio(pins, () => {
      const bank = new GpioBank();
      const inactive = new Map(pins.map((pin) => [pin, 0] as const));
      // Lines that change to the same level change together. Lines are turned off first, so that two are never on.
      const write = (levels: ReadonlyMap<string, 0 | 1>) => {
        const bits = (wanted: 0 | 1) =>
          lineBits([...levels].flatMap(([pin, level]) => (level === wanted ? [pin] : [])));
        callPigpio([...levels.keys()], () => {
          bank[activeLow ? 'set' : 'clear'](bits(0));
          bank[activeLow ? 'clear' : 'set'](bits(1));
        });
        return EMPTY;
      };
      // The level is set before the line becomes an output. Otherwise a lamp would flash.
      const lines = pins.map((pin) => new Gpio(bcmNumber(pin)));
      void write(inactive);
      lines.forEach((line) => line.mode(Gpio.OUTPUT));
      return concat(of(write), NEVER).pipe(finalize(() => void write(inactive)));
    }),
  );
}
