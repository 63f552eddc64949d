import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { NEVER, Subscription, firstValueFrom, interval } from 'rxjs';
import { pause } from '../../test/pause.ts';
import type { EdgesOptions, GpioEdge, LostEdges } from '../driver/edges-driver.ts';
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

function settled() {
  return pause(100);
}

/** Timestamps are exact to half a round trip, so the hand waits longer than that. */
function slowly(hand: () => void) {
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  wait();
  hand();
  wait();
}

/** The drivers of a fake daemon, and a hand on its lines. */
async function daemonRig() {
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
    clock: systemClock,
    press: (line: string, options: EdgesOptions) => {
      slowly(() => fake.drive(line, low(options) ? 0 : 1));
    },
    release: (line: string, options: EdgesOptions) => {
      fake.drive(line, low(options) ? 1 : 0);
    },
    settled,
  };
}

edgesConformance('pigpiod', daemonRig);
levelsConformance('pigpiod', daemonRig);

outputsConformance('pigpiod', async () => {
  const fake = await daemon();
  const { setLines } = pigpiod(fake);
  return { setLines, lines: ['GPIO17', 'GPIO27'], missing: 'GPIO99', level: fake.level, settled };
});

/** Watches GPIO17 and collects its edges until `end`. */
async function watching(fake: FakePigpiod) {
  const edges: GpioEdge[] = [];
  const lost: LostEdges[] = [];
  const errors: { readonly kind?: unknown; readonly message?: string }[] = [];
  const subscription = pigpiod(fake)
    .edges$({ lines: [17], onLost: (some) => lost.push(some) })
    .subscribe({ next: (edge) => edges.push(edge), error: (error: unknown) => errors.push(error as object) });
  await settled();
  return { edges, lost, errors, end: () => subscription.unsubscribe() };
}

describe('pigpiod', () => {
  it("stamps edges right while the daemon's clock wraps", async () => {
    const start = systemClock.monotonic();
    // Wraps 100 ms from now.
    const fake = await daemon({ now: () => 2 ** 32 + (systemClock.monotonic() - start - 100) * 1000 });
    const { edges, end } = await watching(fake);
    const pressed: number[] = [];
    for (let press = 0; press < 8; press++) {
      pressed.push(systemClock.monotonic());
      fake.drive(17, press % 2 === 0 ? 0 : 1);
      await pause(25);
    }
    end();
    expect(edges).toHaveLength(8);
    edges.forEach(({ at }, index) => expect(Math.abs(at - (pressed[index] ?? 0))).toBeLessThan(20));
    expect(pressed.at(-1)).toBeGreaterThan(start + 100);
  });

  it('reports lost edges, and continues', async () => {
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

  it('does not treat a keep-alive as an edge or a loss', async () => {
    const fake = await daemon();
    const { edges, lost, end } = await watching(fake);
    fake.keepAlive();
    fake.drive(17, 0);
    await settled();
    end();
    expect(edges.map(({ level }) => level)).toEqual([1]);
    expect(lost).toEqual([]);
  });

  it('errors when the daemon stops', async () => {
    const fake = await daemon();
    const { errors } = await watching(fake);
    fake.cut();
    await settled();
    expect(errors).toEqual([expect.objectContaining({ kind: 'failed' })]);
    expect(errors[0]?.message).toBe(
      `pigpiod at 127.0.0.1:${fake.port} closed the connection: see whether it is still running`,
    );
  });

  it('errors when the machine of the daemon vanishes, for edges and for outputs', async () => {
    const fake = await daemon();
    const proxying = new Subscription();
    const proxy = await new Promise<TcpProxy>((resolve) => proxying.add(tcpProxy$(fake.port).subscribe(resolve)));
    const { edges$, setLines } = pigpiod({ host: '127.0.0.1', port: proxy.port });
    const errors: string[] = [];
    const error = ({ message }: Error) => errors.push(message);
    edges$({ lines: [17] }).subscribe({ error });
    NEVER.pipe(setLines({ lines: [5] })).subscribe({ error });
    await settled();
    proxy.be({ held: ['up', 'down'] });
    while (errors.length < 2) await pause(50);
    const silent = `pigpiod at 127.0.0.1:${proxy.port} stopped answering: see whether its machine is on and reachable`;
    expect(errors).toEqual([silent, silent]);
    proxying.unsubscribe();
  }, 20_000);

  it('closes its connection to a machine that has vanished', async () => {
    // Accepts everything, answers nothing, and stays open when we close.
    const reset = new Promise<Error>((resolve) => {
      const mute = createServer({ allowHalfOpen: true }, (socket) => {
        const talking = interval(50).subscribe(() => socket.write('x'));
        socket.resume().on('error', (error) => {
          talking.unsubscribe();
          mute.close();
          resolve(error);
        });
      }).listen(0, '127.0.0.1', () => {
        const { port } = mute.address() as AddressInfo;
        const subscription = pigpiod({ host: '127.0.0.1', port })
          .edges$({ lines: [17] })
          .subscribe({ error: () => undefined });
        void settled().then(() => subscription.unsubscribe());
      });
    });
    expect(await reset).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) as unknown });
  }, 20_000);

  it('does not wait forever for a machine that accepts no connection', async () => {
    const program =
      "require('net').createServer().listen({ port: 0, backlog: 1 }, function () { console.log(this.address().port) })";
    const frozen = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(frozen.stdout, 'data')) as [Buffer];
    const port = Number(String(line));
    frozen.kill('SIGSTOP');
    // The kernel accepts only as many connections as may wait.
    const waiting = [1, 2, 3, 4].map(() => connect(port, '127.0.0.1').on('error', () => undefined));
    await settled();
    await expect(firstValueFrom(pigpiod({ host: '127.0.0.1', port }).edges$({ lines: [17] }))).rejects.toThrow(
      `nothing answers at 127.0.0.1:${port}: is that machine on, and is the host right?`,
    );
    waiting.forEach((socket) => socket.destroy());
    frozen.kill('SIGKILL');
  }, 20_000);

  it('errors when there is no daemon, for edges and for outputs', async () => {
    const fake = await daemon();
    await fake.close();
    daemons.splice(0);
    const { edges$, setLines } = pigpiod(fake);
    const refused = /^no pigpiod at 127\.0\.0\.1:\d+ \(ECONNREFUSED\): start it there \(sudo pigpiod\)/;
    await expect(firstValueFrom(edges$({ lines: [17] }))).rejects.toThrow(refused);
    await expect(firstValueFrom(NEVER.pipe(setLines({ lines: [17] })))).rejects.toThrow(refused);
  });

  it('finds a daemon that listens only on ::1, by the name localhost', async () => {
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

  it('throws on invalid lines immediately', () => {
    expect(() => pigpiod().edges$({ lines: [] })).toThrow('lines: expected at least one pin');
    expect(() => NEVER.pipe(pigpiod().setLines({ lines: [5, 'GPIO5'] }))).toThrow(/^lines: GPIO5 is listed twice/);
  });
});
