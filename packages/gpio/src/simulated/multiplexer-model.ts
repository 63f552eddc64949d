/**
 * The buttons and lamps at a multiplexer of which nothing is real but, perhaps, its wires.
 *
 * @example
 * const board: MultiplexerModel = multiplexerModel((line) => sim.value(line));
 */
export interface MultiplexerModel {
  /** Presses the button of a channel. */
  readonly press: (channel: number) => void;
  readonly release: (channel: number) => void;
  /** The channel that is connected, whose lamp burns therefore; undefined while the chip is off. */
  readonly lit: () => number | undefined;
  /** What the chip makes of the wire that is read: 0 where the connected button is down. */
  readonly input: () => 0 | 1;
}

/**
 * What a multiplexer does, given what is on the wires that lead to it; its select lines are 23, 24, 25, and 16 turns it on.
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
