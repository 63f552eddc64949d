import { systemClock } from '@hardware-ws/client';
import { firstValueFrom, timeout, EMPTY, catchError } from 'rxjs';
import { lineHolder } from '../../test/kernel/line-holder.ts';
import { simLines } from '../../test/kernel/sim-lines.ts';
import { edges$ } from './edges.ts';

async function isFree(line: string) {
  const edge$ = edges$({ lines: [line] }).pipe(timeout({ first: 300, with: () => EMPTY }));
  return firstValueFrom(edge$.pipe(catchError((error: unknown) => [String(error)])), { defaultValue: 'free' });
}

describe('lines of a process', () => {
  it.each([
    ['SIGTERM', 'stay', { code: null, signal: 'SIGTERM' }],
    ['SIGKILL', 'stay', { code: null, signal: 'SIGKILL' }],
    ['process.exit', 'exit', { code: 0, signal: null }],
  ] as const)('are free within a second of %s', async (how, exits, end) => {
    const sim = simLines();
    const holder = lineHolder(['GPIO17', exits]);
    await sim.pressUntil('GPIO17', () => holder.said().includes('GPIO17 1'));
    const began = systemClock.monotonic();
    if (how !== 'process.exit') holder.program.kill(how);
    expect(await holder.ended).toEqual(end);
    expect(systemClock.monotonic() - began).toBeLessThan(1000);
    expect(await isFree('GPIO17')).toBe('free');
  });

  it('are refused to another process, and the error names the holder', async () => {
    simLines();
    const subscription = edges$({ lines: ['GPIO17'] }).subscribe();
    const second = lineHolder(['GPIO17']);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.said()).toBe(
      `GpioError: GPIO17 is in use by "hardware-ws ${process.pid}": end that program, then try again\n`,
    );
    subscription.unsubscribe();
  });

  it('are denied to a user without permission, and the error names the group', async () => {
    simLines();
    const stranger = lineHolder(['GPIO17'], 65534);
    expect(await stranger.ended).toEqual({ code: 1, signal: null });
    expect(stranger.said()).toMatch(/^GpioError: GPIO17: no permission to open .*group gpio/);
  });
});
