import * as chardev from '@hardware-ws/gpio/chardev';
import { pigpiodAddress, realGpio } from './gpio-drivers.ts';

describe('realGpio', () => {
  it('has a driver for every name except simulated', () => {
    expect(realGpio('chardev')).toBe(chardev);
    for (const name of ['gpiomon', 'pigpiod', 'pigpio'] as const) {
      expect(realGpio(name)).toMatchObject({ edges$: expect.any(Function) as unknown });
    }
    expect(realGpio('simulated')).toBeUndefined();
  });

  it('names the drivers for lamps if a driver only reads', () => {
    expect(() => realGpio('gpiomon')?.setLines({ lines: [5] })).toThrow(
      'The gpiomon driver cannot set lamps. Use --gpio chardev or --gpio pigpiod.',
    );
  });

  it('names the driver for a multiplexer if a driver does not support it', () => {
    expect(() => realGpio('pigpiod')?.lines$({ outputs: [23], inputs: [18] })).toThrow(
      'The pigpiod driver cannot use a multiplexer. Use --gpio chardev.',
    );
  });
});

describe('pigpiodAddress', () => {
  it("uses the variables of pigpio's own tools, or the daemon on this machine", () => {
    expect(pigpiodAddress({})).toEqual({ host: 'localhost', port: 8888 });
    expect(pigpiodAddress({ PIGPIO_ADDR: 'box.local', PIGPIO_PORT: '9000' })).toEqual({
      host: 'box.local',
      port: 9000,
    });
  });
});
