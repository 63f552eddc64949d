import { finalize, map, merge } from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import { claimPins$ } from '../driver/claim-pins.ts';
import { levelsByPin } from '../driver/line-levels.ts';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import { pinNames } from '../driver/pin-name.ts';

export interface SimulatedOutputsOptions {
  /**
   * Called with the levels on all wires, by line, after each change. Lines that are set together change together.
   * Setting a line to its current level is not a change.
   * @default not called
   */
  readonly onChange?: (levels: ReadonlyMap<string, 0 | 1>) => void;
}

export interface SimulatedOutputs {
  /** The driver of these lines, for code that takes a driver. */
  readonly setLines: OutputsDriver;
  /** The level on the wire of a line. It is 0 until somebody sets the line. */
  readonly level: (line: string) => 0 | 1;
}

/**
 * Simulated outputs: lamps that are only reported.
 *
 * @example
 * const { setLines } = simulatedOutputs({ onChange: console.log });
 * of({ GPIO5: 1 } as const).pipe(setLines({ lines: ['GPIO5'] })).subscribe(); // GPIO5 goes to 0, 1 and 0
 */
export function simulatedOutputs({ onChange }: SimulatedOutputsOptions = {}): SimulatedOutputs {
  const wires = new Map<string, 0 | 1>();
  const claimed = new Set<string>();

  return {
    setLines: ({ lines, activeLow = false, onClaimed }) => {
      const pins = pinNames(lines, 'lines');
      const inactive = new Map(pins.map((pin) => [pin, 0] as const));
      const write = (levels: ReadonlyMap<string, 0 | 1>) => {
        const written = [...levels].map(([pin, level]) => [pin, (level === 1) === activeLow ? 0 : 1] as const);
        if (written.every(([pin, level]) => wires.get(pin) === level)) return;
        written.forEach(([pin, level]) => wires.set(pin, level));
        onChange?.(new Map(wires));
      };
      return (levels$) =>
        claimPins$(claimed, pins, () => {
          write(inactive);
          return merge(levels$, announceClaim(onClaimed)).pipe(
            map((levels) => {
              write(levelsByPin(levels, pins));
              return levels;
            }),
            finalize(() => {
              write(inactive);
            }),
          );
        });
    },
    level: (line) => wires.get(line) ?? 0,
  };
}
