import { receivedJson } from './received-json.ts';

describe('receivedJson', () => {
  it('contains the sender, the types, and a text for each value that JSON cannot represent', () => {
    const line = receivedJson(
      {
        from: { host: '10.0.0.5', port: 9000 },
        address: '/a',
        args: [
          { type: 'i', value: 1 },
          { type: 'h', value: 2n ** 62n },
          { type: 'b', value: Uint8Array.of(1, 255) },
          { type: 'f', value: NaN },
          { type: 'I', value: Infinity },
          { type: '[', value: [{ type: 'N', value: null }] },
        ],
        timeTag: { seconds: 0, fraction: 1 },
      },
      { wall: () => 0, monotonic: () => 1.5 },
    );
    expect(JSON.parse(line)).toEqual({
      from: { host: '10.0.0.5', port: 9000 },
      address: '/a',
      args: [
        { type: 'i', value: 1 },
        { type: 'h', value: '4611686018427387904' },
        { type: 'b', value: '0x01ff' },
        { type: 'f', value: 'NaN' },
        { type: 'I', value: 'Infinity' },
        { type: '[', value: [{ type: 'N', value: null }] },
      ],
      timeTag: { seconds: 0, fraction: 1 },
      heard_at: '1970-01-01T00:00:00.000Z',
      heard_monotonic_ms: 1.5,
    });
  });
});
