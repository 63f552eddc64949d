import { GpioError } from '@hardware-ws/gpio';
import { fakePins } from '@hardware-ws/gpio/testing';
import { of, throwError } from 'rxjs';
import { checkPin, type PinDriver } from './check-pin.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The finding for GPIO17 after the time of the check. */
async function found(driver: Partial<PinDriver>) {
  const checked = checkPin('GPIO17', { ...fakePins(), ...driver });
  await jest.advanceTimersByTimeAsync(500);
  return checked;
}

describe('checkPin', () => {
  it('finds a free and quiet pin, and releases it', async () => {
    const pins = fakePins();
    expect(await found(pins)).toEqual({ check: 'pin GPIO17', state: 'ok', says: 'free and quiet' });
    expect(pins.claimed()).toEqual([]);
  });

  it('warns about a button that is held down, and releases the pin', async () => {
    const pins = fakePins();
    pins.press(17);
    expect(await found(pins)).toMatchObject({
      state: 'warning',
      says: 'reads as pressed, but nobody should be pressing it',
    });
    expect(pins.claimed()).toEqual([]);
  });

  it('warns about a button that changes by itself', async () => {
    const edges$ = () => of({ pin: 'GPIO17', level: 1, at: 0 } as const);
    expect(await found({ edges$ })).toMatchObject({
      state: 'warning',
      says: 'changes, but nobody should be pressing it',
    });
  });

  it.each([
    ['busy', /Stop the program/],
    ['denied', /usermod -aG gpio/],
    ['unknown', /correct --pins/],
    ['absent', /koffi/],
    ['failed', /dmesg/],
  ] as const)('fails for a pin that is %s, with its fix', async (kind, fix) => {
    const refused = () => throwError(() => new GpioError(kind, `GPIO17: ${kind}`));
    const finding = await found({ levels$: refused });
    expect(await found({ edges$: refused })).toEqual(finding);
    expect(finding).toMatchObject({ state: 'failed', says: `GPIO17: ${kind}` });
    expect(finding.fix).toMatch(fix);
  });
});
