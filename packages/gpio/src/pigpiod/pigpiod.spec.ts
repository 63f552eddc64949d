import { pigpiod } from './pigpiod.ts';

describe('pigpiod', () => {
  it.each([NaN, 0, 65_536, 1.5, '8888' as unknown as number])(
    'throws on the port %p immediately, and names it',
    (port) => {
      expect(() => pigpiod({ port })).toThrow(`port: expected an integer from 1 to 65535, got ${port}`);
    },
  );
});
