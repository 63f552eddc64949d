import { filter, map, type OperatorFunction } from 'rxjs';
import { type BuzzerWiring, wiredPins } from './buzzer-wiring.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';

/**
 * The presses of the wired pins as messages to the quizzer; releases and other pins are left out.
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
      filter(({ level }) => level === 1),
      map(({ pin, at }) => ({ buzzerId: buzzers.get(pin), at })),
      filter((press): press is { buzzerId: number; at: number } => press.buzzerId !== undefined),
      map((press) => ({ type: 'buzzer_pressed', ...press })),
    );
}

/**
 * A press of a wired buzzer, as the message that the quizzer takes.
 *
 * @example
 * const lampOf = ({ buzzerId }: BuzzerPress) => `LAMP${buzzerId}`;
 */
// An alias, as the quizzer's messages may have more fields: an interface could not be sent as one of them.
export type BuzzerPress = {
  readonly type: 'buzzer_pressed';
  readonly buzzerId: number;
  /** When the button went down, in ms on `process.hrtime`'s clock. */
  readonly at: number;
};
