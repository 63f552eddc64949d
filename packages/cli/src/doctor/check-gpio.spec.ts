import { checkGpio } from './check-gpio.ts';

describe('checkGpio', () => {
  it('tells the driver and why it is this one', async () => {
    const chosen = { name: 'pigpiod', reason: 'no chip, and pigpiod answers' } as const;
    expect(await checkGpio(() => Promise.resolve(chosen))).toEqual({
      check: 'gpio',
      state: 'ok',
      says: 'pigpiod: no chip, and pigpiod answers',
    });
  });

  it('fails with what is in the way, and a fix', async () => {
    const found = await checkGpio(() => Promise.reject(new Error('no driver works')));
    expect(found).toMatchObject({ state: 'failed', says: 'no driver works' });
    expect(found.fix).toMatch(/koffi/);
  });

  it('really looks at a driver that was asked for', async () => {
    const chosen = () => Promise.resolve({ name: 'pigpio', reason: 'explicitly selected' } as const);
    const none = () => Promise.resolve(undefined);
    const world = { chardev: none, gpiomon: none, pigpiod: none, simulated: none };
    const refusal = () => Promise.resolve('pigpio needs root');
    expect(await checkGpio(chosen, 'pigpio', { ...world, pigpio: refusal })).toEqual({
      check: 'gpio',
      state: 'failed',
      says: 'pigpio: pigpio needs root',
      fix: expect.stringContaining('with sudo') as string,
    });
    expect(await checkGpio(chosen, 'pigpio', { ...world, pigpio: none })).toMatchObject({ state: 'ok' });
  });
});
