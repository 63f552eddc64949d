import { firstValueFrom, NEVER, of } from 'rxjs';
import { pause } from '../../test/pause.ts';
import { pigpioDouble } from '../../test/pigpio-double.ts';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import { edgesConformance } from '../testing/edges-conformance.ts';
import { levelsConformance } from '../testing/levels-conformance.ts';
import { outputsConformance } from '../testing/outputs-conformance.ts';
import { pigpioDrivers } from './pigpio-drivers.ts';
import { bcmNumber } from './shared/bcm-number.ts';

function settled() {
  return pause(5);
}

/** The drivers on the double, with a clock that only `pass` advances. */
function rig() {
  const double = pigpioDouble();
  let ms = 5000;
  const clock = { monotonic: () => ms };
  const drivers = pigpioDrivers({
    load: () => Promise.resolve(double.module),
    uid: () => 0,
    holder: () => undefined,
    clock,
  });
  const pass = (us: number) => {
    double.pass(us);
    ms += us / 1000;
  };
  return { ...double, ...drivers, pass, clock };
}

function low({ pull = 'up', activeLow = pull === 'up' }: EdgesOptions) {
  return activeLow;
}

function buttonRig() {
  const { edges$, levels$, drive, pass, clock } = rig();
  const open = (line: string | number, options: EdgesOptions) => drive(bcmNumber(String(line)), low(options) ? 1 : 0);
  return {
    levels$,
    edges$: (options: EdgesOptions) => {
      options.lines.filter((line) => line !== 'GPIO99').forEach((line) => open(line, options));
      return edges$(options);
    },
    lines: ['GPIO17', 'GPIO27'] as const,
    missing: 'GPIO99',
    clock,
    press: (line: string, options: EdgesOptions) => {
      pass(1000);
      drive(bcmNumber(line), low(options) ? 0 : 1);
      pass(1000);
    },
    release: open,
    settled,
  };
}

edgesConformance('pigpio', buttonRig);
levelsConformance('pigpio', buttonRig);

outputsConformance('pigpio', () => {
  const { setLines, level } = rig();
  return {
    setLines,
    lines: ['GPIO17', 'GPIO27'],
    missing: 'GPIO99',
    level: (line) => level(bcmNumber(line)),
    settled,
  };
});

/** Watches GPIO17 and collects its edges until `end`. */
async function watching() {
  const world = rig();
  const edges: GpioEdge[] = [];
  world.drive(17, 1);
  const subscription = world.edges$({ lines: [17] }).subscribe((edge) => edges.push(edge));
  await settled();
  return { ...world, edges, end: () => subscription.unsubscribe() };
}

describe('the drivers of pigpio', () => {
  it('give edges the right time while the ticks wrap', async () => {
    const { edges, drive, pass, clock, end } = await watching();
    // The double's 32 bits wrap after one more millisecond.
    for (const level of [0, 1, 0] as const) {
      pass(800);
      drive(17, level);
      pass(300);
      await settled();
    }
    end();
    expect(clock.monotonic()).toBeCloseTo(5003.3);
    expect(edges.map(({ at }) => Math.round(at * 10) / 10)).toEqual([5000.8, 5001.9, 5003]);
  });

  it('do not report a watchdog, or a resistor that moved an open line', async () => {
    const { edges, alert, end } = await watching();
    alert(17, 2);
    alert(17, 1);
    alert(17, 0);
    end();
    expect(edges.map(({ level }) => level)).toEqual([1]);
  });

  it.each([
    ['up', 2],
    ['down', 1],
    ['none', 0],
  ] as const)('ask for the resistor: %s', async (pull, expected) => {
    const { edges$, pull: asked } = rig();
    const subscription = edges$({ lines: [17], pull }).subscribe();
    await settled();
    subscription.unsubscribe();
    expect(asked(17)).toBe(expected);
  });

  it('start the library with the first subscriber, without its port, and end it with the last', async () => {
    const { edges$, setLines, said } = rig();
    const buttons = edges$({ lines: [17] }).subscribe();
    await settled();
    const lamps = NEVER.pipe(setLines({ lines: [5] })).subscribe();
    await settled();
    buttons.unsubscribe();
    expect(said).toEqual(['interfaces 3', 'initialize']);
    lamps.unsubscribe();
    expect(said).toEqual(['interfaces 3', 'initialize', 'terminate']);
    const again = edges$({ lines: [17] }).subscribe();
    await settled();
    again.unsubscribe();
    expect(said.slice(3)).toEqual(['interfaces 3', 'initialize', 'terminate']);
  });

  it('turn a lamp off before its line becomes an output', async () => {
    const { setLines, drive, level, isOutput } = rig();
    drive(5, 1);
    expect(isOutput(5)).toBe(false);
    const lamps = NEVER.pipe(setLines({ lines: [5] })).subscribe();
    await settled();
    expect([level(5), isOutput(5)]).toEqual([0, true]);
    lamps.unsubscribe();
  });

  it('supports the highest line, whose bit is the sign', async () => {
    const { setLines, level } = rig();
    // The double's board has no such pin, but its bank has the bit.
    const lamps = of({ GPIO27: 1 } as const).pipe(setLines({ lines: [27] }));
    await firstValueFrom(lamps);
    expect(level(27)).toBe(0);
  });

  it('do not take lines from each other', async () => {
    const { edges$, setLines } = rig();
    const buttons = edges$({ lines: [17] }).subscribe();
    await settled();
    await expect(firstValueFrom(NEVER.pipe(setLines({ lines: [17] })))).rejects.toThrow('GPIO17 is in use');
    buttons.unsubscribe();
  });

  it('name the line that the board does not have, and end the library', async () => {
    const { edges$, said } = rig();
    await expect(firstValueFrom(edges$({ lines: [17, 31] }))).rejects.toThrow(
      'GPIO31: pigpio refused the call: pigpio error -2 in gpioSetMode',
    );
    expect(said.at(-1)).toBe('terminate');
  });

  it('error when the library cannot start', async () => {
    const { module } = pigpioDouble();
    const initialize = () => {
      throw new Error('pigpio error -1 in gpioInitialise');
    };
    const { edges$ } = pigpioDrivers({
      load: () => Promise.resolve({ ...module, initialize }),
      uid: () => 0,
      holder: () => undefined,
      clock: { monotonic: () => 0 },
    });
    await expect(firstValueFrom(edges$({ lines: [17] }))).rejects.toMatchObject({
      kind: 'failed',
      message: 'pigpio could not start: pigpio error -1 in gpioInitialise',
    });
  });

  it('throw on invalid lines immediately', () => {
    const { edges$, setLines } = rig();
    expect(() => edges$({ lines: [] })).toThrow('lines: expected at least one pin');
    expect(() => setLines({ lines: [5, 'GPIO5'] })).toThrow(/^lines: GPIO5 is listed twice/);
  });
});
