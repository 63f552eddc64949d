import type { LineLevels } from '../driver/line-levels.ts';
import type { ClaimedLines } from '../driver/lines-driver.ts';
import { pinName } from '../driver/pin-name.ts';
import type { MultiplexerOptions } from './multiplexer-options.ts';

/** The lines of a multiplexer by name, and the levels that control it. */
export function multiplexerChip({
  select = [23, 24, 25],
  enable = 16,
  input = 18,
}: Pick<MultiplexerOptions, 'select' | 'enable' | 'input'>) {
  const bits = select.map(pinName);
  const switched = pinName(enable);
  const read = pinName(input);
  if (bits.length !== 3) throw new RangeError(`select: expected three lines, got ${bits.join(', ') || 'none'}`);
  // Frozen, so a driver checks them once.
  const off: LineLevels = Object.freeze({ [switched]: 1 });
  const on = Array.from({ length: 8 }, (_, channel): LineLevels => {
    const selected = bits.map((line, bit): [string, 0 | 1] => [line, (channel >> bit) & 1 ? 1 : 0]);
    return Object.freeze({ ...Object.fromEntries(selected), [switched]: 0 });
  });

  return {
    lines: { outputs: [...bits, switched], inputs: [read], idle: off },
    /** Connects the button and the lamp of a channel, or of none. */
    connect: ({ set }: ClaimedLines, channel: number | undefined) => {
      set((channel === undefined ? undefined : on[channel]) ?? off);
    },
    /** Whether the button of the connected channel is down. */
    isDown: ({ get }: ClaimedLines) => get()[read] === 1,
  };
}
