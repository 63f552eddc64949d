import { pigpioDouble } from '../../test/pigpio-double.ts';
import { loadPigpio } from './load-pigpio.ts';
import { pigpioEffects, type PigpioEffects } from './pigpio-effects.ts';

const double = pigpioDouble().module;
const world: PigpioEffects = {
  load: () => Promise.resolve(double),
  uid: () => 0,
  holder: () => undefined,
  clock: { monotonic: () => 0 },
};

function but(effects: Partial<PigpioEffects>): PigpioEffects {
  return { ...world, ...effects };
}

/** A Raspberry Pi of this revision. */
function board(revision: number) {
  return but({ load: () => Promise.resolve({ ...double, hardwareRevision: () => revision }) });
}

describe('loadPigpio', () => {
  it('accepts a Raspberry Pi 4, 1 or Zero, if the user is root and nobody else uses the library', async () => {
    expect(await loadPigpio(world)).toBe(double);
    expect(await loadPigpio(board(0x000e))).toBeDefined();
    expect(await loadPigpio(board(0x900093))).toBeDefined();
  });

  it.each([
    [
      'no package',
      but({ load: () => Promise.reject(new Error('no')) }),
      'absent',
      /^the package pigpio could not be loaded: .*npm install pigpio$/,
    ],
    ['no Raspberry Pi', board(0), 'absent', /^pigpio needs a Raspberry Pi/],
    ['a Raspberry Pi 5', board(0xc04170), 'absent', /newer than 4: use gpio\/chardev$/],
    ['another user', but({ uid: () => 1000 }), 'denied', /^pigpio needs root: use sudo, or use gpio\/pigpiod/],
    ['a pigpiod', but({ holder: () => 412 }), 'busy', /^process 412 already uses pigpio/],
  ] as const)('says in one sentence what is missing: %s', async (_, effects, kind, message) => {
    await expect(loadPigpio(effects)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message) as string,
    });
  });

  it('reports that the native part of the real package is missing, and silences its output', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue();
    await expect(loadPigpio({ ...pigpioEffects, uid: () => 0 })).rejects.toMatchObject({
      kind: 'absent',
      message:
        'the native part of the package pigpio is missing: on a Raspberry Pi, run sudo apt install pigpio, then npm rebuild pigpio',
    });
    expect(warn).not.toHaveBeenCalled();
    expect(console.warn).toBe(warn);
    warn.mockRestore();
  });
});

describe('the double of npm pigpio', () => {
  it('has the names and numbers of the real one', async () => {
    const warn = jest.spyOn(console, 'warn').mockReturnValue();
    const real = await pigpioEffects.load();
    warn.mockRestore();
    const { INPUT, OUTPUT, PUD_OFF, PUD_DOWN, PUD_UP } = double.Gpio;
    expect(real).toMatchObject({ DISABLE_FIFO_IF: double.DISABLE_FIFO_IF, DISABLE_SOCK_IF: double.DISABLE_SOCK_IF });
    const numbers = [real.Gpio.INPUT, real.Gpio.OUTPUT, real.Gpio.PUD_OFF, real.Gpio.PUD_DOWN, real.Gpio.PUD_UP];
    expect(numbers).toEqual([INPUT, OUTPUT, PUD_OFF, PUD_DOWN, PUD_UP]);
    expect(functionsOf(real)).toEqual(expect.arrayContaining(functionsOf(double)));
    for (const name of ['Gpio', 'GpioBank'] as const) {
      expect(functionsOf(real[name].prototype)).toEqual(expect.arrayContaining(functionsOf(double[name].prototype)));
    }
  });
});

function functionsOf(holder: unknown) {
  return Object.entries(Object.getOwnPropertyDescriptors(holder))
    .filter(([, { value }]) => typeof value === 'function')
    .map(([name]) => name);
}
