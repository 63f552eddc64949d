import { chooseGpio } from './choose-gpio.ts';

function world(chardev?: string, gpiomon?: string, pigpiod?: string) {
  return {
    chardev: jest.fn(() => Promise.resolve(chardev)),
    gpiomon: jest.fn(() => Promise.resolve(gpiomon)),
    pigpiod: jest.fn(() => Promise.resolve(pigpiod)),
  };
}

describe('chooseGpio', () => {
  it('uses an explicitly selected driver without checking the machine', async () => {
    const drivers = world('no chip', 'no chip', 'no daemon');
    expect(await chooseGpio({ asked: 'pigpio' }, drivers)).toEqual({ name: 'pigpio', reason: 'explicitly selected' });
    expect(drivers.chardev).not.toHaveBeenCalled();
  });

  it('prefers the kernel, without starting a program or asking a daemon', async () => {
    const drivers = world();
    expect(await chooseGpio({}, drivers)).toEqual({ name: 'chardev', reason: 'this machine has a GPIO chip' });
    expect([drivers.gpiomon, drivers.pigpiod].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('uses gpiomon if koffi has no build, and gives the reason', async () => {
    expect(await chooseGpio({}, world('no koffi'))).toEqual({
      name: 'gpiomon',
      reason: 'no koffi, and gpiomon can read the GPIO chip',
    });
  });

  it('uses a pigpiod that answers, and gives the reason against the kernel once', async () => {
    expect(await chooseGpio({}, world('no chip', 'no chip'))).toEqual({
      name: 'pigpiod',
      reason: 'no chip, and pigpiod answers',
    });
  });

  it('does not use gpiomon for lamps', async () => {
    expect(await chooseGpio({ sets: true }, world('no koffi'))).toEqual({
      name: 'pigpiod',
      reason: 'no koffi, and gpiomon cannot set lamps, and pigpiod answers',
    });
  });

  it('never falls back to simulated buttons, but reports why each driver does not work', async () => {
    await expect(chooseGpio({}, world('no koffi', 'no gpiomon', 'no daemon'))).rejects.toThrow(
      'no GPIO driver works on this machine: no koffi; no gpiomon; no daemon. To try the command without pins, use --gpio simulated',
    );
  });
});
