import type { BuzzerWiring } from '../buzzers/buzzer-wiring.ts';
import { channelPin } from './channels.ts';

/** The channels that the board uses. Channels 3 and 7 are not connected. */
const used = [0, 1, 2, 4, 5, 6];

/**
 * The wiring of a multiplexer whose buzzers have the numbers of their channels.
 *
 * @example
 * multiplexer$({ lines$, clock: systemClock }).pipe(debounceEdges(), buzzerPresses(multiplexerWiring()));
 */
export function multiplexerWiring(channels: readonly number[] = used): BuzzerWiring {
  return Object.fromEntries(channels.map((channel) => [channelPin(channel), channel]));
}
