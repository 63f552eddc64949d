import { firstValueFrom } from 'rxjs';
import { chardevLevelsRig } from '../../test/kernel/chardev-rigs.ts';
import { gpioSim } from '../../test/kernel/gpio-sim.ts';
import { simLines } from '../../test/kernel/sim-lines.ts';
import { pause } from '../../test/pause.ts';
import type { GpioEdge, LostEdges } from '../driver/edges-driver.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { levelsConformance } from '../testing/levels-conformance.ts';
import { edges$ } from './edges.ts';
import { loadLibc } from './libc.ts';

/** Blocks the event loop. */
function block(ms: number) {
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

beforeAll(async () => {
  await loadLibc();
  // The first time takes longest.
  const sim = gpioSim('warm-up', ['GPIO17']);
  const subscription = edges$({ lines: [17] }).subscribe();
  await pause(500);
  subscription.unsubscribe();
  await sim.close();
});

edgesConformance('chardev', chardevLevelsRig);
levelsConformance('chardev', chardevLevelsRig);

describe('edges$ of chardev', () => {
  it('reports the edges that the kernel could not keep, and continues', async () => {
    const sim = simLines();
    const lost: LostEdges[] = [];
    const edges: GpioEdge[] = [];
    const subscription = edges$({ lines: ['GPIO17'], onLost: (some) => lost.push(some) }).subscribe((edge) =>
      edges.push(edge),
    );
    // The guest may stand still at any moment, so each step waits for edges and not for some time.
    const reported = async (count: number) => {
      while (edges.length < count) await pause(20);
    };
    sim.press('GPIO17');
    await reported(1);
    sim.release('GPIO17');
    await reported(2);
    // Slowly enough that each edge reaches the queue, which is not read meanwhile.
    for (let press = 0; press < 600; press++) {
      sim.press('GPIO17');
      block(2);
      sim.release('GPIO17');
      block(2);
    }
    await reported(2 + 1024);
    expect(lost).toEqual([{ count: expect.any(Number) as number, pins: ['GPIO17'] }]);
    // A few of the edges that are lost may have been one edge to the kernel.
    expect(lost[0]?.count).toBeGreaterThan(0);
    expect(lost[0]?.count).toBeLessThanOrEqual(1200 - 1024);
    expect(edges).toHaveLength(2 + 1024);
    sim.press('GPIO17');
    await reported(2 + 1024 + 1);
    subscription.unsubscribe();
    expect(edges.at(-1)?.level).toBe(1);
    expect(lost).toHaveLength(1);
  });

  it('loses nothing of lines that change together', async () => {
    const sim = simLines();
    const lost: LostEdges[] = [];
    const lines = ['GPIO17', 'GPIO27'];
    const subscription = edges$({ lines, onLost: (some) => lost.push(some) }).subscribe();
    await pause(100);
    for (let press = 0; press < 100; press++) {
      lines.forEach((line) => {
        sim.press(line);
        sim.release(line);
      });
      await pause(10);
    }
    await pause(100);
    subscription.unsubscribe();
    expect(lost).toEqual([]);
  });

  it('errors on more lines than the kernel allows in one request', async () => {
    const names = Array.from({ length: 65 }, (_, index) => `LINE${index}`);
    const sim = gpioSim(`many-${process.hrtime.bigint()}`, names);
    await expect(firstValueFrom(edges$({ lines: names }))).rejects.toThrow(
      `/dev/${sim.chip}: expected at most 64 lines in one call, got 65: claim the other lines in a second call`,
    );
    await sim.close();
  });

  it('names the program that holds a pin', async () => {
    simLines();
    const holder = edges$({ lines: ['GPIO17'] }).subscribe();
    await pause(100);
    await expect(firstValueFrom(edges$({ lines: ['GPIO27', 'GPIO17'] }))).rejects.toThrow(
      `GPIO17 is in use by "hardware-ws ${process.pid}": end that program, then try again`,
    );
    holder.unsubscribe();
  });
});
