import { map, tap } from 'rxjs';
import { lines$ as chardevLines$ } from '../../src/chardev/lines.ts';
import type { LinesDriver } from '../../src/driver/lines-driver.ts';
import { multiplexerModel } from '../../src/simulated/multiplexer-model.ts';
import { simLines } from './sim-lines.ts';

/**
 * The kernel's lines with a model of the multiplexer on their wires.
 *
 * After each change of the lines, the model reads the wires through gpio-sim and sets the level of the line that is
 * read. A real chip does this within a microsecond. The model does it before the driver continues.
 */
export function simBoard() {
  const sim = simLines(['GPIO23', 'GPIO24', 'GPIO25', 'GPIO16', 'GPIO18']);
  // The board has a resistor at this line, which holds it while it is free.
  sim.pull('GPIO16', 1);
  const chip = multiplexerModel(sim.value);
  let wire: 0 | 1 | undefined;
  const settle = () => {
    if (chip.input() === wire) return;
    wire = chip.input();
    sim.pull('GPIO18', wire);
  };
  const lines$: LinesDriver = (options) =>
    chardevLines$(options).pipe(
      tap(settle),
      map(({ set, get }) => ({
        get,
        set: (levels) => {
          set(levels);
          settle();
        },
      })),
    );
  return { ...chip, lines$ };
}
