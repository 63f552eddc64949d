import { lineEvents } from './line-events.ts';

function event(ns: bigint, id: number, offset: number, sequence: number) {
  const struct = Buffer.alloc(48);
  struct.writeBigUInt64LE(ns, 0);
  struct.writeUInt32LE(id, 8);
  struct.writeUInt32LE(offset, 12);
  struct.writeUInt32LE(sequence, 20);
  return struct;
}

describe('lineEvents', () => {
  it('reads all edges of one chunk', () => {
    expect(lineEvents(Buffer.concat([event(1_500_000n, 1, 17, 1), event(2_000_001n, 2, 27, 2)]))).toEqual([
      { at: 1.5, level: 1, offset: 17, sequence: 1 },
      { at: 2.000001, level: 0, offset: 27, sequence: 2 },
    ]);
  });

  it('sorts edges by time', () => {
    const read = lineEvents(Buffer.concat([event(2_000_000n, 1, 27, 1), event(1_000_000n, 1, 17, 1)]));
    expect(read.map(({ offset }) => offset)).toEqual([17, 27]);
  });

  it('reads nothing from nothing', () => {
    expect(lineEvents(Buffer.alloc(0))).toEqual([]);
  });
});
