import { checkGpio } from './check-gpio.ts';

describe('checkGpio', () => {
  it('tells the driver and why it is this one', async () => {
    const chosen = { name: 'pigpiod', reason: 'no chip, and a pigpiod answers' } as const;
    expect(await checkGpio(() => Promise.resolve(chosen))).toEqual({
      check: 'gpio',
      state: 'ok',
      says: 'pigpiod: no chip, and a pigpiod answers',
    });
  });

  it('fails with what is in the way, and a fix', async () => {
    const found = await checkGpio(() => Promise.reject(new Error('no driver works')));
    expect(found).toMatchObject({ state: 'failed', says: 'no driver works' });
    expect(found.fix).toMatch(/koffi/);
  });
});
