import { firstValueFrom, timer } from 'rxjs';
import { marbles } from '../testing/marbles/marbles.ts';
import { alarm } from './alarm.ts';
import { systemClock } from './system-clock.ts';

describe('alarm', () => {
  const setting = (times: Readonly<Record<number, number>>, until: number) => {
    const rings: number[] = [];
    marbles(({ clock, cold, expectObservable, flush }) => {
      const { within, off } = alarm(clock, () => rings.push(clock.monotonic()));
      for (const [at, ms] of Object.entries(times)) cold(`${at}ms s`).subscribe({ next: () => within(ms) });
      cold(`${until}ms s`).subscribe({ next: off });
      expectObservable(cold('-'));
      flush();
    });
    return rings;
  };

  it('rings at its time, and is off afterwards', () => {
    expect(setting({ 1: 5 }, 100)).toEqual([6]);
  });

  it('moves to an earlier time, and never to a later one', () => {
    expect(setting({ 1: 50, 2: 5, 3: 30 }, 100)).toEqual([7]);
  });

  it('can be set again after it rang', () => {
    expect(setting({ 1: 5, 7: 5 }, 100)).toEqual([6, 12]);
  });

  it('does not ring when it is off or set to Infinity', () => {
    expect(setting({ 1: 5, 2: Infinity }, 4)).toEqual([]);
    expect(setting({ 1: Infinity }, 100)).toEqual([]);
  });

  it('lets the sockets be read first when the process was stalled', async () => {
    let stalledMs = 0;
    const clock = { ...systemClock, monotonic: () => systemClock.monotonic() + stalledMs };
    const order: string[] = [];
    const rang = new Promise<void>((resolve) => {
      alarm(clock, () => {
        order.push('alarm');
        resolve();
      }).within(5);
    });
    stalledMs = 10_000;
    const read = firstValueFrom(timer(5)).then(() => order.push('what arrived'));
    await Promise.all([rang, read]);
    expect(order).toEqual(['what arrived', 'alarm']);
  });
});
