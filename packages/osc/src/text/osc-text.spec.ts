import { oscText } from './osc-text.ts';

describe('oscText', () => {
  it('says address, tags and values', () => {
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

  it('says arrays, int64, colours and time tags', () => {
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

  it('says the address alone of a message without arguments', () => {
    expect(oscText({ address: '/go', args: [] })).toBe('/go');
  });
});
