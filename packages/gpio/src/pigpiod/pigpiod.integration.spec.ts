import { firstValueFrom, NEVER } from 'rxjs';
import { pause } from '../../test/pause.ts';
import { systemMs } from '../../test/system-ms.ts';
import type { EdgesOptions } from '../edges-options.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import type { LostEdges } from '../lost-edges.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { levelsConformance } from '../testing/levels-conformance.ts';
import { outputsConformance } from '../testing/outputs-conformance.ts';
import { fakePigpiod, type FakePigpiod, type FakePigpiodOptions } from '../testing/pigpiod/fake-pigpiod.ts';
import { pigpiod } from './pigpiod.ts';

const daemons: FakePigpiod[] = [];

async function daemon(options?: FakePigpiodOptions): Promise<FakePigpiod> {
  const started = await fakePigpiod(options);
  daemons.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(daemons.splice(0).map(({ close }) => close()));
});

const settled = () => pause(100);

/** Stamps are exact to half a round trip: the hand is slower than that. */
const slowly = (hand: () => void) => {
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  wait();
  hand();
  wait();
};

/** The drivers of a fake daemon, and the hands to try them with. */
const daemonRig = async () => {
  const fake = await daemon();
  const low = ({ pull = 'up', activeLow = pull === 'up' }: EdgesOptions) => activeLow;
  const { edges$, levels$ } = pigpiod(fake);
  return {
    levels$,
    edges$: (options: EdgesOptions) => {
      options.lines.forEach((line) => {
        if (line !== 'GPIO99') fake.drive(line, low(options) ? 1 : 0);
      });
      return edges$(options);
    },
    lines: ['GPIO17', 'GPIO27'] as const,
    missing: 'GPIO99',
    now: systemMs,
    press: (line: string, options: EdgesOptions) => {
      slowly(() => fake.drive(line, low(options) ? 0 : 1));
    },
    release: (line: string, options: EdgesOptions) => {
      fake.drive(line, low(options) ? 1 : 0);
    },
    settled,
  };
};

edgesConformance('pigpiod', daemonRig);
levelsConformance('pigpiod', daemonRig);

outputsConformance('pigpiod', async () => {
  const fake = await daemon();
  const { setLines } = pigpiod(fake);
  return { setLines, lines: ['GPIO17', 'GPIO27'], missing: 'GPIO99', level: fake.level, settled };
});

/** Watches GPIO17 until the end of the test. */
async function watching(fake: FakePigpiod) {
  const edges: GpioEdge[] = [];
  const lost: LostEdges[] = [];
  const errors: { readonly kind?: unknown; readonly message?: string }[] = [];
  const subscription = pigpiod(fake)
    .edges$({ lines: [17], lost: (some) => lost.push(some) })
    .subscribe({ next: (edge) => edges.push(edge), error: (error: unknown) => errors.push(error as object) });
  await settled();
  return { edges, lost, errors, end: () => subscription.unsubscribe() };
}

describe('pigpiod', () => {
  it("stamps edges right while the daemon's clock wraps", async () => {
    const start = systemMs();
    // Wraps 100 ms from now.
    const fake = await daemon({ now: () => 2 ** 32 + (systemMs() - start - 100) * 1000 });
    const { edges, end } = await watching(fake);
    const pressed: number[] = [];
    for (let press = 0; press < 8; press++) {
      pressed.push(systemMs());
      fake.drive(17, press % 2 === 0 ? 0 : 1);
      await pause(25);
    }
    end();
    expect(edges).toHaveLength(8);
    edges.forEach(({ at }, index) => expect(Math.abs(at - (pressed[index] ?? 0))).toBeLessThan(20));
    expect(pressed.at(-1)).toBeGreaterThan(start + 100);
  });

  it('tells of reports that were lost, and goes on', async () => {
    const fake = await daemon();
    const { edges, lost, end } = await watching(fake);
    fake.drive(17, 0);
    fake.loseNext();
    fake.drive(17, 1);
    fake.drive(17, 0);
    fake.drive(17, 1);
    await settled();
    end();
    expect(lost).toEqual([{ count: 1, pins: ['GPIO17'] }]);
    expect(edges.map(({ level }) => level)).toEqual([1, 0]);
  });

  it('takes a keep-alive for no edge and no loss', async () => {
    const fake = await daemon();
    const { edges, lost, end } = await watching(fake);
    fake.keepAlive();
    fake.drive(17, 0);
    await settled();
    end();
    expect(edges.map(({ level }) => level)).toEqual([1]);
    expect(lost).toEqual([]);
  });

  it('says so when the daemon goes', async () => {
    const fake = await daemon();
    const { errors } = await watching(fake);
    fake.cut();
    await settled();
    expect(errors).toEqual([expect.objectContaining({ kind: 'failed' })]);
    expect(errors[0]?.message).toBe(
      `pigpiod at 127.0.0.1:${fake.port} has closed the connection: see whether it still runs`,
    );
  });

  it('says so when there is no daemon, for edges and for outputs', async () => {
    const fake = await daemon();
    await fake.close();
    daemons.splice(0);
    const { edges$, setLines } = pigpiod(fake);
    const refused = /^no pigpiod at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): start it there \(sudo pigpiod\)/;
    await expect(firstValueFrom(edges$({ lines: [17] }))).rejects.toThrow(refused);
    await expect(firstValueFrom(NEVER.pipe(setLines({ lines: [17] })))).rejects.toThrow(refused);
  });

  it('finds a daemon that listens on ::1 only, by the name localhost', async () => {
    const fake = await daemon({ host: '::1' });
    const edges: GpioEdge[] = [];
    const subscription = pigpiod({ port: fake.port })
      .edges$({ lines: [17] })
      .subscribe((edge) => edges.push(edge));
    await settled();
    fake.drive(17, 0);
    await settled();
    subscription.unsubscribe();
    expect(edges.map(({ level }) => level)).toEqual([1]);
  });

  it('refuses lines that cannot be meant at once', () => {
    expect(() => pigpiod().edges$({ lines: [] })).toThrow('lines: expected at least one pin');
    expect(() => NEVER.pipe(pigpiod().setLines({ lines: [5, 'GPIO5'] }))).toThrow(/^lines: GPIO5 is there twice/);
  });
});
