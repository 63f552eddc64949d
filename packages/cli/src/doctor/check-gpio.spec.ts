import { checkGpio } from './check-gpio.ts';

describe('checkGpio', () => {
  it('reports the driver and the reason for it', async () => {
    const chosen = { name: 'pigpiod', reason: 'no chip, and pigpiod answers' } as const;
    expect(await checkGpio(() => Promise.resolve(chosen))).toEqual({
      check: 'gpio',
      state: 'ok',
      says: 'pigpiod: no chip, and pigpiod answers',
    });
  });

  it('fails with the reason and a fix', async () => {
    const found = await checkGpio(() => Promise.reject(new Error('no driver works')));
    expect(found).toMatchObject({ state: 'failed', says: 'no driver works' });
    expect(found.fix).toMatch(/koffi/);
  });

  it('tests a driver that was explicitly selected', async () => {
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
