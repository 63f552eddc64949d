import { marbles } from '@hardware-ws/client/testing';
import { buzzerLamps, type BuzzerLampState } from './buzzer-lamps.ts';

const base = { online: true, enabled: false, selected: null };
const states: Record<string, BuzzerLampState> = {
  f: { ...base, online: false },
  d: base,
  e: { ...base, enabled: true },
  1: { ...base, enabled: true, selected: 1 },
  2: { ...base, enabled: false, selected: 2 },
  9: { ...base, enabled: true, selected: 9 },
  g: { online: false, enabled: false, selected: 2 },
  D: { ...base, duplicate: true },
  E: { ...base, enabled: true, duplicate: true },
  F: { ...base, online: false, duplicate: true },
  G: { ...base, enabled: true, selected: 2, duplicate: true },
};
const levels = {
  a: { GPIO5: 1, GPIO6: 1 },
  n: { GPIO5: 0, GPIO6: 0 },
  1: { GPIO5: 1, GPIO6: 0 },
  2: { GPIO5: 0, GPIO6: 1 },
};

describe('buzzerLamps', () => {
  const lamps = buzzerLamps({ 5: 1, 6: 2 });

  it('blinks all lamps while the buzzers are disabled, turns them off while presses count, and lights the winner', () => {
    marbles(({ hot, expectObservable }) => {
      const states$ = hot('d 1099ms e 9ms 1', states);
      expectObservable(states$.pipe(lamps)).toBe('a 499ms n 499ms a 99ms n 9ms 1', levels);
    });
  });

  it('leaves the winner lit when the host disables the buzzers and when the link is lost', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('2-g-2-e-|', states).pipe(lamps)).toBe('2-----n-|', levels);
    });
  });

  it('flashes while the link is down', () => {
    marbles(({ hot, expectObservable }) => {
      const states$ = hot('f 2099ms d-e', states);
      expectObservable(states$.pipe(lamps)).toBe('a 99ms n 1899ms a 99ms a-n', levels);
    });
  });

  it('flashes twice every second while another box has the same name, but still shows the winner and a lost link', () => {
    marbles(({ hot, expectObservable }) => {
      const states$ = hot('D 1099ms E 199ms d-G-F 99ms e', states);
      expectObservable(states$.pipe(lamps)).toBe(
        'a 99ms n 149ms a 99ms n 649ms a 99ms n 149ms a 49ms a-2-a 99ms n',
        levels,
      );
    });
  });

  it('does not restart a pattern for a state that looks the same, and turns all lamps off for a winner without a lamp', () => {
    marbles(({ hot, expectObservable }) => {
      const states$ = hot('d 99ms d 499ms 9', states);
      expectObservable(states$.pipe(lamps)).toBe('a 499ms n 99ms n', levels);
    });
  });

  it('ends with its source, with its error, and on unsubscribe', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      expectObservable(cold('|', states).pipe(lamps)).toBe('|');
      expectObservable(cold('-', states).pipe(lamps)).toBe('-');
      expectObservable(cold('e#', states).pipe(lamps)).toBe('n#', levels);
      const left$ = cold('e---', states);
      expectObservable(left$.pipe(lamps), '^-!').toBe('n', levels);
      expectSubscriptions(left$.subscriptions).toBe('^-!');
    });
  });

  it('throws on an invalid wiring immediately', () => {
    expect(() => buzzerLamps({ 5: -1 })).toThrow('wiring.5');
  });
});
