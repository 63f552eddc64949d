import type { Observable } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { LinesDriver } from '../driver/lines-driver.ts';

/**
 * Where a multiplexer is and what its lamps are to show.
 *
 * @example
 * const options: MultiplexerOptions = { lines$, clock: systemClock, passesPerSecond: 400 };
 */
export interface MultiplexerOptions {
  /** The driver of its lines. */
  readonly lines$: LinesDriver;
  /** The clock that edges are stamped with. */
  readonly clock: MonotonicClock;
  /**
   * The levels of lamps as they change, by `MUX0` to `MUX7`.
   * @default all stay dark
   */
  readonly lamps$?: Observable<LineLevels> | undefined;
  /**
   * The select lines: bit 0, 1 and 2 of the channel.
   * @default [23, 24, 25]
   */
  readonly select?: readonly (string | number)[] | undefined;
  /**
   * The line that turns the chip on while it is low.
   * @default 16
   */
  readonly enable?: string | number | undefined;
  /**
   * The line to which the selected button is connected, with the pull-up; a press reads 0.
   * @default 18
   */
  readonly input?: string | number | undefined;
  /**
   * The channels that have a button.
   * @default [0, 1, 2, 4, 5, 6]
   */
  readonly channels?: readonly number[] | undefined;
  /**
   * How often all channels are read, from 1 to 1000.
   * @default 200
   */
  readonly passesPerSecond?: number | undefined;
}
