import { concat, defer, EMPTY, finalize, NEVER, type Observable, of } from 'rxjs';
import { bcmNumber, lineBits } from './shared/bcm-number.ts';
import type { WriteLines } from '../driver/write-with.ts';
import { callPigpio } from './call-pigpio.ts';
import type { PigpioModule } from './pigpio-module.ts';

/** The means to set lines, which are outputs and inactive first, and inactive again at the end. */
export function bankWriter$(
  { Gpio, GpioBank }: PigpioModule,
  pins: readonly string[],
  activeLow: boolean,
): Observable<WriteLines> {
  return defer(() =>
    callPigpio(pins, () => {
      const bank = new GpioBank();
      const inactive = new Map(pins.map((pin) => [pin, 0] as const));
      // Lines that go the same way change at once; those that are switched off go first, so that two are never on.
      const write = (levels: ReadonlyMap<string, 0 | 1>) => {
        const bits = (wanted: 0 | 1) =>
          lineBits([...levels].flatMap(([pin, level]) => (level === wanted ? [pin] : [])));
        callPigpio([...levels.keys()], () => {
          bank[activeLow ? 'set' : 'clear'](bits(0));
          bank[activeLow ? 'clear' : 'set'](bits(1));
        });
        return EMPTY;
      };
      // The level is there before the line is an output: no lamp flashes.
      const lines = pins.map((pin) => new Gpio(bcmNumber(pin)));
      void write(inactive);
      lines.forEach((line) => line.mode(Gpio.OUTPUT));
      return concat(of(write), NEVER).pipe(finalize(() => void write(inactive)));
    }),
  );
}
