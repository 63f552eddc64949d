import { NEVER, concat, defer, finalize, of } from 'rxjs';
import { type LineLevels, levelsByPin } from '../driver/line-levels.ts';
import { type LinesDriver, namedLines } from '../driver/lines-driver.ts';
import { busyPinError } from '../driver/pin-errors.ts';
import { rememberFrozen } from '../driver/remember-frozen.ts';
import { rememberLevels } from '../driver/remember-levels.ts';
import { multiplexerModel, type MultiplexerModel } from './multiplexer-model.ts';

export interface SimulatedMultiplexer extends MultiplexerModel {
  /** The driver of its lines, for code that takes a driver. */
  readonly lines$: LinesDriver;
  /** The level on the wire of a line. It is 1 until somebody sets the line. */
  readonly level: (line: string) => 0 | 1;
}

/**
 * A simulated multiplexer with eight buttons and lamps, at the lines of the board: 23, 24, 25, 16 and 18.
 *
 * @example
 * const { lines$, press, lit } = simulatedMultiplexer();
 * multiplexer$({ lines$, clock: { monotonic: () => 0 } }).subscribe(console.log);
 * press(2); // at the next pass: { pin: 'MUX2', level: 1, at: 0 }
 */
export function simulatedMultiplexer(): SimulatedMultiplexer {
  const wires = new Map<string, 0 | 1>();
  const claimed = new Set<string>();
  const level = (line: string) => wires.get(line) ?? 1;
  const setWire = (level: 0 | 1, pin: string) => void wires.set(pin, level);
  const model = multiplexerModel(level);

  return {
    ...model,
    level,
    lines$: (options) => {
      const { outputs, inputs, idle } = namedLines(options);
      const { pull = 'up', activeLow = pull === 'up' } = options;
      const pins = [...outputs, ...inputs];
      const write = (levels: ReadonlyMap<string, 0 | 1>) => levels.forEach(setWire);
      // An unconnected wire is at the level of its resistor.
      const wire = (pin: string) => (pin === 'GPIO18' ? model.input() : pull === 'up' ? 1 : 0);
      return defer(() => {
        const busy = pins.find((pin) => claimed.has(pin));
        if (busy !== undefined) throw busyPinError(busy);
        pins.forEach((pin) => claimed.add(pin));
        write(idle);
        const named = rememberFrozen((levels: LineLevels) => levelsByPin(levels, outputs));
        const lines = {
          set: (levels: LineLevels) => write(named(levels)),
          get: rememberLevels(inputs, (pin) => (activeLow === (wire(pin) === 0) ? 1 : 0)),
        };
        return concat(of(lines), NEVER).pipe(
          finalize(() => {
            pins.forEach((pin) => claimed.delete(pin));
            write(idle);
          }),
        );
      });
    },
  };
}
