import { oscText } from './osc-text.ts';

describe('oscText', () => {
  it('writes the address, the tags and the values', () => {
    expect(
      oscText({
        address: '/a',
        args: [
          { type: 'i', value: 2 },
          { type: 'f', value: 0.5 },
          { type: 's', value: 'x' },
          { type: 'T', value: true },
        ],
      }),
    ).toBe('/a ifsT 2 0.5 x');
  });

  it('writes arrays, int64, colours and time tags', () => {
    expect(
      oscText({
        address: '/a',
        args: [
          {
            type: '[',
            value: [
              { type: 'h', value: 5n },
              { type: 'i', value: 2 },
            ],
          },
          { type: 't', value: { seconds: 0, fraction: 1 } },
        ],
      }),
    ).toBe('/a [hi]t 5 2 {"seconds":0,"fraction":1}');
  });

  it('writes only the address of a message without arguments', () => {
    expect(oscText({ address: '/go', args: [] })).toBe('/go');
  });
});
