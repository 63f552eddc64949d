import * as chardev from '@hardware-ws/gpio/chardev';
import { realGpio } from './real-gpio.ts';

describe('realGpio', () => {
  it('has a driver for every name but the simulated one', () => {
    expect(realGpio('chardev')).toBe(chardev);
    expect(realGpio('pigpiod')?.setLines).toEqual(expect.any(Function));
    expect(realGpio('simulated')).toBeUndefined();
  });

  it('says what the multiplexer takes where a driver cannot do it', () => {
    expect(() => realGpio('pigpiod')?.lines$({ outputs: [23], inputs: [18] })).toThrow(
      'The multiplexer cannot be used through pigpiod: it takes --gpio chardev.',
    );
  });
});
