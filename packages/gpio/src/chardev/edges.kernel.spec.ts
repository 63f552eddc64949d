import { firstValueFrom } from 'rxjs';
import type { EdgesOptions } from '../edges-options.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import type { LostEdges } from '../lost-edges.ts';
import { systemMs } from '../../test/system-ms.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { edges$ } from './edges.ts';
import { loadLibc } from './load-libc.ts';
import { pause } from '../../test/pause.ts';
import { simLines } from '../../test/sim-lines.ts';

beforeAll(async () => {
  await loadLibc();
});

edgesConformance('chardev', () => {
  const sim = simLines();
  const low = ({ pull = 'up', activeLow = pull === 'up' }: EdgesOptions) => activeLow;
  return {
    edges$,
    lines: ['GPIO17', 'GPIO27'],
    missing: 'GPIO99',
    now: systemMs,
    press: (line, options) => {
      sim.press(line, low(options));
    },
    release: (line, options) => {
      sim.release(line, low(options));
    },
    settled: () => pause(100),
    close: async () => {
      await pause(50);
      sim.close();
    },
  };
});

describe('edges$ of chardev', () => {
  it('tells of the edges that the kernel could not keep, and goes on', async () => {
    const sim = simLines();
    const lost: LostEdges[] = [];
    const edges: GpioEdge[] = [];
    const subscription = edges$({ lines: ['GPIO17'], lost: (some) => lost.push(some) }).subscribe((edge) =>
      edges.push(edge),
    );
    await pause(100);
    for (let press = 0; press < 600; press++) {
      sim.press('GPIO17');
      sim.release('GPIO17');
    }
    await pause(500);
    sim.press('GPIO17');
    await pause(200);
    subscription.unsubscribe();
    expect(lost).toEqual([{ count: 1201 - edges.length, pins: ['GPIO17'] }]);
    expect(edges.at(-1)?.level).toBe(1);
    sim.close();
  });

  it('says who holds a pin', async () => {
    const sim = simLines();
    const holder = edges$({ lines: ['GPIO17'] }).subscribe();
    await pause(100);
    await expect(firstValueFrom(edges$({ lines: ['GPIO27', 'GPIO17'] }))).rejects.toThrow(
      `GPIO17 is held by "hardware-ws ${process.pid}": end that, then try again`,
    );
    holder.unsubscribe();
    sim.close();
  });

  it('says so when the chip has gone', async () => {
    const sim = simLines();
    const ended = firstValueFrom(edges$({ lines: ['GPIO17'] }));
    const said = await expect(ended).rejects.toThrow('GPIO17: the GPIO chip has gone');
    await pause(200);
    sim.unplug();
    await said;
    sim.close();
  });
});
