import { spawnSync } from 'node:child_process';
import { firstValueFrom } from 'rxjs';
import { lineHolder } from '../../test/kernel/line-holder.ts';
import { simLines } from '../../test/kernel/sim-lines.ts';
import { simRig } from '../../test/kernel/sim-rig.ts';
import { pause } from '../../test/pause.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { levelsConformance } from '../testing/levels-conformance.ts';
import { edges$ } from './edges.ts';
import { levels$ } from './levels.ts';

/** How long two programs take to start, one after the other, in an emulated machine. */
const settledMs = 700;

function settled() {
  return pause(settledMs);
}

function rig() {
  return simRig({ edges$, levels$, settledMs });
}

edgesConformance('gpiomon', rig);
levelsConformance('gpiomon', rig);

/** Subscribes to one line until the end of the test. */
async function watching(line: string) {
  const edges: GpioEdge[] = [];
  const errors: string[] = [];
  const subscription = edges$({ lines: [line] }).subscribe({
    next: (edge) => edges.push(edge),
    error: (error: unknown) => errors.push(String(error)),
  });
  await settled();
  return { edges, errors, end: () => subscription.unsubscribe() };
}

describe('edges$ of gpiomon', () => {
  it('watches lines of two chips', async () => {
    const one = simLines(['GPIO17']);
    const two = simLines(['GPIO27']);
    const edges: GpioEdge[] = [];
    const subscription = edges$({ lines: [17, 27] }).subscribe((edge) => edges.push(edge));
    await settled();
    two.press('GPIO27');
    await pause(100);
    one.press('GPIO17');
    await settled();
    subscription.unsubscribe();
    expect(edges.map(({ pin, level }) => [pin, level])).toEqual([
      ['GPIO27', 1],
      ['GPIO17', 1],
    ]);
  });

  it('names the program that holds a pin', async () => {
    simLines();
    const holder = await watching('GPIO17');
    await expect(firstValueFrom(edges$({ lines: ['GPIO27', 'GPIO17'] }))).rejects.toThrow(
      'GPIO17 is in use by "gpiomon": end that program, then try again',
    );
    holder.end();
  });

  it('errors when the machine has no GPIO chip', async () => {
    await expect(firstValueFrom(edges$({ lines: [17] }))).rejects.toThrow(
      'GPIO17: this machine has no GPIO (there is no /dev/gpiochip0)',
    );
  });

  it('errors when somebody else terminates gpiomon', async () => {
    simLines();
    const { errors } = await watching('GPIO17');
    spawnSync('pkill', ['-TERM', '-P', String(process.pid)]);
    await settled();
    expect(errors).toEqual([
      expect.stringMatching(/^GpioError: GPIO17: gpiomon ended unexpectedly \((exit code 0|SIGTERM)\): see dmesg$/),
    ]);
  });

  it('denies a user without permission, and the error names the group', async () => {
    simLines();
    const stranger = lineHolder(['GPIO17', 'stay', 'gpiomon'], 65534);
    expect(await stranger.ended).toEqual({ code: 1, signal: null });
    expect(stranger.said()).toMatch(/^GpioError: GPIO17: no permission to open .*group gpio/);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('frees its lines within a second of %s to this process', async (signal) => {
    const sim = simLines();
    const holder = lineHolder(['GPIO17', 'stay', 'gpiomon']);
    await sim.pressUntil('GPIO17', () => holder.said().includes('GPIO17 1'));
    holder.program.kill(signal);
    expect(await holder.ended).toEqual({ code: null, signal });
    await pause(1000);
    const next = await watching('GPIO17');
    sim.press('GPIO17');
    await settled();
    next.end();
    expect({ errors: next.errors, levels: next.edges.map(({ level }) => level) }).toEqual({ errors: [], levels: [1] });
  });
});
