import { marbles } from '@hardware-ws/client/testing';
import { edge } from '../../test/edge.ts';
import { record } from '../../test/record.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { edgesConformance } from './edges-conformance.ts';
import { fakePins } from './fake-pins.ts';

describe('fakePins', () => {
  it('emits an edge for each change of a watched pin, with the time of its clock', () => {
    const pins = fakePins({ clock: { monotonic: () => 100 } });
    pins.press(17);
    const seen = record(pins.edges$({ lines: [17, '27'] }));
    pins.press('GPIO17');
    pins.advance(2.5);
    pins.release(17);
    pins.release(17);
    pins.press('27');
    pins.press(5);
    expect(seen).toEqual([edge(0, 102.5), edge(1, 102.5, 'GPIO27')]);
  });

  it('is played from marbles', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const pins = fakePins({ clock });
      pins.play(hot('--p--r', { p: { pin: 17, level: 1 }, r: { pin: 17, level: 0 } }));
      expectObservable(pins.edges$({ lines: [17] })).toBe('--p--r', { p: edge(1, 2), r: edge(0, 5) });
    });
  });

  it('shows which pins are claimed', () => {
    const pins = fakePins();
    const claims$ = pins.edges$({ lines: [17, 'LEFT'] });
    expect(pins.claimed()).toEqual([]);
    const subscription = claims$.subscribe();
    expect(pins.claimed()).toEqual(['GPIO17', 'LEFT']);
    subscription.unsubscribe();
    expect(pins.claimed()).toEqual([]);
  });

  it('claims again when subscribed to again, and errors for a pin that is in use', () => {
    marbles(({ expectObservable }) => {
      const pins = fakePins();
      const claims$ = pins.edges$({ lines: [17] });
      const refused = new GpioError('busy', 'GPIO17 is in use: end the program that uses it, then try again', {
        pin: 'GPIO17',
      });
      expectObservable(claims$, '^--!').toBe('-');
      expectObservable(claims$, '-^').toBe('-#', {}, refused);
      expectObservable(claims$, '----^').toBe('-');
    });
  });

  it('throws on invalid lines immediately', () => {
    const { edges$ } = fakePins();
    expect(() => edges$({ lines: [] })).toThrow('lines: expected at least one pin');
    expect(() => edges$({ lines: [17, 'GPIO17'] })).toThrow('lines: GPIO17 is listed twice, as 17 and "GPIO17"');
  });
});

edgesConformance('fakePins', () => ({ ...fakePins(), clock: { monotonic: () => 0 }, lines: ['GPIO17', 'GPIO27'] }));
