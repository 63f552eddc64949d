import { lineFlags } from './line-flags.ts';
import { lineRequest, requestedFd } from './line-request.ts';

describe('lineRequest', () => {
  const struct = lineRequest({
    offsets: [17, 27],
    flags: lineFlags.input | lineFlags.pullUp,
    consumer: 'x'.repeat(40),
  });

  it('puts each field where the kernel reads it', () => {
    expect(struct).toHaveLength(592);
    expect([struct.readUInt32LE(0), struct.readUInt32LE(4), struct.readUInt32LE(560)]).toEqual([17, 27, 2]);
    expect(struct.readBigUInt64LE(288)).toBe(0x104n);
  });

  it('contains the first levels of outputs, as one attribute', () => {
    const outputs = lineRequest({ offsets: [5, 6], flags: lineFlags.output, levels: [0, 1], consumer: 'x' });
    expect([outputs.readUInt32LE(296), outputs.readUInt32LE(320)]).toEqual([1, 2]);
    expect([outputs.readBigUInt64LE(328), outputs.readBigUInt64LE(336)]).toEqual([2n, 3n]);
    expect(struct.subarray(296, 560).every((byte) => byte === 0)).toBe(true);
  });

  it('ends the name of the consumer within its 32 bytes', () => {
    expect(struct.subarray(256, 288).toString()).toBe(`${'x'.repeat(31)}\0`);
  });

  it('has the descriptor in its last four bytes', () => {
    struct.writeInt32LE(-1, 588);
    expect(requestedFd(struct)).toBe(-1);
  });
});
