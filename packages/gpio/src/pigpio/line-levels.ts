import { map, timer, type Observable } from 'rxjs';
import { type LevelsOptions, pullMs } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { callPigpio } from './call-pigpio.ts';
import { inputLine } from './input-line.ts';
import type { PigpioModule } from './pigpio-module.ts';

/** The levels of lines, read one after the other. */
export function lineLevels$(
  module: PigpioModule,
  pins: readonly string[],
  { pull, activeLow }: Required<Omit<LevelsOptions, 'lines'>>,
): Observable<LineLevels> {
  const lines = pins.map((pin) => [pin, callPigpio([pin], () => inputLine(module, pin, pull))] as const);
  return timer(pullMs).pipe(
    map(() =>
      Object.fromEntries(lines.map(([pin, line]) => [pin, (line.digitalRead() === 1) === activeLow ? 0 : 1] as const)),
    ),
  );
}
