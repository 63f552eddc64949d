import { checkWifi } from './check-wifi.ts';

function wifi(says: Promise<string>) {
  return checkWifi({ interfaces: () => ['wlan0'], iw: () => says });
}

describe('checkWifi', () => {
  it('passes on a machine without Wi-Fi', async () => {
    const iw = jest.fn();
    expect(await checkWifi({ interfaces: () => [], iw })).toMatchObject({ state: 'ok' });
    expect(iw).not.toHaveBeenCalled();
  });

  it('warns about power saving and explains how to turn it off', async () => {
    expect(await wifi(Promise.resolve('Power save: off\n'))).toMatchObject({ state: 'ok' });
    expect(await wifi(Promise.resolve('Power save: on\n'))).toEqual({
      check: 'wifi',
      state: 'warning',
      says: 'power saving is on for wlan0: presses may arrive late',
      fix: 'Run sudo iw dev wlan0 set power_save off, or use a cable.',
    });
  });

  it('warns when iw is missing', async () => {
    expect(await wifi(Promise.reject(new Error('ENOENT')))).toMatchObject({
      state: 'warning',
      fix: 'Run: sudo apt install iw',
    });
  });
});
