import { fairTiming } from './fair-timing.ts';
import type { Box } from './read-box.ts';

function pins(minMs = 0): Box {
  return { wiring: { kind: 'pins', buttons: { 17: 1 }, lamps: {} }, contacts: { ms: 5, minMs } };
}
function multiplexer(passesPerSecond?: number): Box {
  return {
    wiring: { kind: 'multiplexer', buttons: { MUX0: 0 }, multiplexer: { passesPerSecond } },
    contacts: { ms: 5, minMs: 0 },
  };
}

describe('fairTiming', () => {
  it('gives an edge more time if another program reads the pins', () => {
    expect(fairTiming(pins(), 'chardev')).toEqual({ edgeMs: 3, sampleMs: 0 });
    expect(fairTiming(pins(), 'gpiomon')).toEqual({ edgeMs: 10, sampleMs: 0 });
  });

  it('adds the time that a press has to last', () => {
    expect(fairTiming(pins(1.5), 'chardev')).toEqual({ edgeMs: 4.5, sampleMs: 0 });
    expect(() => fairTiming(pins(48), 'chardev')).toThrow(
      '--fair: a press may have to last 47 ms at most (--min-press), got 48.',
    );
  });

  it('knows the time of a press behind a multiplexer to two passes', () => {
    expect(fairTiming(multiplexer(), 'chardev')).toEqual({ edgeMs: 3, sampleMs: 10 });
    expect(fairTiming(multiplexer(40), 'chardev')).toEqual({ edgeMs: 3, sampleMs: 50 });
    expect(() => fairTiming(multiplexer(39), 'chardev')).toThrow(
      '--fair: expected 40 or more passes_per_second of the multiplexer, got 39.',
    );
  });
});
