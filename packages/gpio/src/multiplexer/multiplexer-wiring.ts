import type { BuzzerWiring } from '../buzzers/buzzer-wiring.ts';
import { channelPin } from './channels.ts';

/** The channels that are in use on the board; 3 and 7 are not. */
const used = [0, 1, 2, 4, 5, 6];

/**
 * Which buzzer each channel of a multiplexer is: the one of its number.
 *
 * @example
 * multiplexer$({ lines$, clock: systemClock }).pipe(debounceEdges(), buzzerPresses(multiplexerWiring()));
 */
export function multiplexerWiring(channels: readonly number[] = used): BuzzerWiring {
  return Object.fromEntries(channels.map((channel) => [channelPin(channel), channel]));
}
