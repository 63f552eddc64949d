import { chooseGpio } from './choose-gpio.ts';

const world = (chardev?: string, pigpiod?: string) => ({
  chardev: jest.fn(() => Promise.resolve(chardev)),
  pigpiod: jest.fn(() => Promise.resolve(pigpiod)),
});

describe('chooseGpio', () => {
  it('takes the driver that was asked for, without a look at the machine', async () => {
    const drivers = world('no chip', 'no daemon');
    expect(await chooseGpio('simulated', drivers)).toEqual({ name: 'simulated', reason: 'it was asked for' });
    expect(drivers.chardev).not.toHaveBeenCalled();
  });

  it('prefers the kernel, and then asks no daemon', async () => {
    const drivers = world();
    expect(await chooseGpio(undefined, drivers)).toEqual({ name: 'chardev', reason: 'this machine has a GPIO chip' });
    expect(drivers.pigpiod).not.toHaveBeenCalled();
  });

  it('takes a pigpiod that answers, and says why not the kernel', async () => {
    expect(await chooseGpio(undefined, world('no chip'))).toEqual({
      name: 'pigpiod',
      reason: 'no chip, and a pigpiod answers',
    });
  });

  it('never falls back to simulated buttons, but says what is in the way of each driver', async () => {
    await expect(chooseGpio(undefined, world('no chip', 'no daemon'))).rejects.toThrow(
      'no GPIO driver works here: no chip; no daemon. Without pins: --gpio simulated',
    );
  });
});
