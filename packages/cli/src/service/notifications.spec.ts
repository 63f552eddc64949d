import { marbles } from '@hardware-ws/client/testing';
import type { Hardware } from '../vitals/vitals.ts';
import { notifications$ } from './notifications.ts';

const hardware: Readonly<Record<string, Hardware>> = {
  c: { kind: 'starting' },
  r: { kind: 'ready' },
  l: { kind: 'lost', reason: 'pigpiod is\ngone' },
};
const texts = { w: 'waiting 2 s: refused', o: 'open since 14:02', p: 'open since 14:02, 3.1 ms' };
const says = {
  c: 'STATUS=claiming the hardware; waiting 2 s: refused',
  w: 'READY=1\nSTATUS=waiting 2 s: refused',
  o: 'READY=1\nSTATUS=open since 14:02',
  p: 'READY=1\nSTATUS=open since 14:02, 3.1 ms',
  l: 'READY=1\nSTATUS=pigpiod is\\u000agone; waiting 2 s: refused',
  f: 'READY=1\nSTATUS=waiting 2 s: refused\nWATCHDOG=1',
  k: 'STATUS=claiming the hardware; waiting 2 s: refused\nWATCHDOG=1',
  s: 'RELOADING=1\nMONOTONIC_USEC=5000\nSTATUS=waiting 2 s: refused',
};

describe('notifications$', () => {
  it('is ready once the hardware is, whatever the link does, and stays so when hardware is lost', () => {
    marbles(({ hot, expectObservable, clock }) => {
      const hardware$ = hot(' c--r---l---r', hardware);
      const text$ = hot('     w----------', texts);
      expectObservable(notifications$({ hardware$, text$, reload$: hot('-'), clock })).toBe('c--w---l---w', says);
    });
  });

  it('says a new text at once, and then at most one a second', () => {
    marbles(({ hot, expectObservable, clock }) => {
      const hardware$ = hot(' r', hardware);
      const text$ = hot('     w-w-o-p-w-p', texts);
      expectObservable(notifications$({ hardware$, text$, reload$: hot('-'), clock })).toBe('w 999ms p', says);
    });
  });

  it('feeds the watchdog twice in its time, also before it is ready', () => {
    marbles(({ hot, expectObservable, clock }) => {
      const hardware$ = hot(' c------r', hardware);
      const text$ = hot('     w-------', texts);
      const options = { hardware$, text$, reload$: hot('-'), watchdogMs: 10, clock };
      expectObservable(notifications$(options), '^ 17ms !').toBe('c----k-w--f----f', says);
    });
  });

  it('says when a reload begins, on the clock of the system, and when it is over', () => {
    marbles(({ hot, expectObservable, clock }) => {
      const hardware$ = hot(' r', hardware);
      const text$ = hot('     w-----', texts);
      const reload$ = hot('   -----r', hardware);
      expectObservable(notifications$({ hardware$, text$, reload$, clock })).toBe('w----s 199ms w', says);
    });
  });
});
