import { checkClock } from './check-clock.ts';

describe('checkClock', () => {
  it('tells a clock that is synchronised from one that is not', async () => {
    expect(await checkClock(() => Promise.resolve('yes\n'))).toMatchObject({ state: 'ok' });
    expect(await checkClock(() => Promise.resolve('no\n'))).toMatchObject({
      state: 'warning',
      fix: 'Run: sudo timedatectl set-ntp true',
    });
  });

  it('says so when it cannot be known', async () => {
    expect(await checkClock(() => Promise.reject(new Error('ENOENT')))).toMatchObject({ state: 'warning' });
  });
});
