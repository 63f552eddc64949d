import { filter, map, type OperatorFunction } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { type BuzzerWiring, wiredPins } from './buzzer-wiring.ts';

/**
 * Turns the presses of the wired pins into messages to the quizzer. Releases and other pins are dropped.
 *
 * ```
 * wiring: { GPIO17: 1 }      p = GPIO17 pressed, r = released, x = another pin
 * in    -p--r--x--p-|
 * out   -1--------1-|
 * ```
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), buzzerPresses({ GPIO17: 1, 27: 2 })).subscribe(game.send);
 */
export function buzzerPresses(wiring: BuzzerWiring): OperatorFunction<GpioEdge, BuzzerPress> {
  const buzzers = wiredPins(wiring);
  return (source$) =>
    source$.pipe(
      map(({ pin, level, at }): BuzzerPress | undefined => {
        const buzzerId = level === 1 ? buzzers.get(pin) : undefined;
        return buzzerId === undefined ? undefined : { type: 'buzzer_pressed', buzzerId, at };
      }),
      filter((press) => press !== undefined),
    );
}

/**
 * A press of a wired buzzer, as a message to the quizzer.
 *
 * @example
 * const lampOf = ({ buzzerId }: BuzzerPress) => `LAMP${buzzerId}`;
 */
// An alias, because an interface could not be sent as one of the quizzer's messages, which may have more fields.
export type BuzzerPress = {
  readonly type: 'buzzer_pressed';
  readonly buzzerId: number;
  /** When the button went down, in ms on the clock of `process.hrtime`. */
  readonly at: number;
};
