import { checkClock } from './check-clock.ts';

describe('checkClock', () => {
  it('distinguishes a synchronized clock from one that is not', async () => {
    expect(await checkClock(() => Promise.resolve('yes\n'))).toMatchObject({ state: 'ok' });
    expect(await checkClock(() => Promise.resolve('no\n'))).toMatchObject({
      state: 'warning',
      fix: 'Run: sudo timedatectl set-ntp true',
    });
  });

  it('warns when the state is unknown', async () => {
    expect(await checkClock(() => Promise.reject(new Error('ENOENT')))).toMatchObject({ state: 'warning' });
  });
});
