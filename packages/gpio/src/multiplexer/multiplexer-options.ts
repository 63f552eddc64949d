import type { Observable } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { LinesDriver } from '../driver/lines-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';

/**
 * How a multiplexer is wired, and what its lamps show.
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
   * The levels of the lamps `MUX0` to `MUX7`, as they change.
   * @default all lamps stay off
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
   * The line that is connected to the selected button, with the pull-up. A press reads 0.
   * @default 18
   */
  readonly input?: string | number | undefined;
  /**
   * The channels that have a button.
   * @default [0, 1, 2, 4, 5, 6]
   */
  readonly channels?: readonly number[] | undefined;
  /**
   * How many times a second all channels are read, from 1 to 1000. Lamps that are on together take turns of one pass.
   * @default 200
   */
  readonly passesPerSecond?: number | undefined;
}
