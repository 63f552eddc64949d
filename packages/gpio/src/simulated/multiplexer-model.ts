/**
 * The buttons and lamps of a simulated multiplexer. Its wires may be real.
 *
 * @example
 * const board: MultiplexerModel = multiplexerModel((line) => sim.value(line));
 */
export interface MultiplexerModel {
  /** Presses the button of a channel. */
  readonly press: (channel: number) => void;
  /** Releases the button of a channel. */
  readonly release: (channel: number) => void;
  /** The connected channel, whose lamp is therefore on. Undefined while the chip is off. */
  readonly lit: () => number | undefined;
  /** The level on the input line: 0 if the button of the connected channel is down. */
  readonly input: () => 0 | 1;
}

/**
 * A model of a multiplexer that follows the levels on its wires. Its select lines are 23, 24 and 25, and 16 turns it
 * on.
 *
 * @example
 * const { press, input } = multiplexerModel((line) => (line === 'GPIO24' ? 1 : 0)); // channel 2 is selected
 * press(2); // input() is 0 now
 */
export function multiplexerModel(level: (line: string) => 0 | 1): MultiplexerModel {
  const pressed = new Set<number>();
  const lit = () => (level('GPIO16') === 1 ? undefined : level('GPIO23') + 2 * level('GPIO24') + 4 * level('GPIO25'));
  return {
    press: (channel) => void pressed.add(channel),
    release: (channel) => void pressed.delete(channel),
    lit,
    input: () => {
      const channel = lit();
      return channel !== undefined && pressed.has(channel) ? 0 : 1;
    },
  };
}
