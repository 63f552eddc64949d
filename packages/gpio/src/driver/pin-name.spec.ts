import { pinName } from './pin-name.ts';

describe('pinName', () => {
  it('returns the full name for a BCM number', () => {
    expect([pinName(17), pinName('17'), pinName('GPIO17'), pinName(0)]).toEqual([
      'GPIO17',
      'GPIO17',
      'GPIO17',
      'GPIO0',
    ]);
  });

  it('keeps other names', () => {
    expect(pinName('BUTTON_A')).toBe('BUTTON_A');
  });

  it.each([-1, 1.5, NaN, ''])('throws on %p', (pin) => {
    expect(() => pinName(pin)).toThrow(/^pin: expected a name or an integer of 0 or more/);
  });
});
