import { GpioError } from '../driver/gpio-error.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import type { PigpioModule } from './pigpio-module.ts';

/** Loads npm's pigpio and looks whether it could start here; rejects with the one sentence that says what is in the way. */
export async function loadPigpio({ load, uid, holder }: PigpioEffects): Promise<PigpioModule> {
  const module = await silently(load).catch((cause: unknown) => {
    throw new GpioError('absent', `the package pigpio could not be loaded: ${remedy('npm install pigpio')}`, { cause });
  });
  const revision = revisionOf(module);
  if (revision === 0) throw new GpioError('absent', 'pigpio needs a Raspberry Pi, which this is not');
  if (processorOf(revision) > latestProcessor) {
    throw new GpioError('absent', 'pigpio does not know this Raspberry Pi, which is newer than a 4: use gpio/chardev');
  }
  if (uid() !== 0) throw new GpioError('denied', 'pigpio needs root: use sudo, or gpio/pigpiod with a daemon');
  const pid = holder();
  if (pid !== undefined) {
    throw new GpioError('busy', `process ${pid} uses pigpio already: end it, or use gpio/pigpiod if that is a pigpiod`);
  }
  return module;
}

/**
 * Where its native part is missing, npm's pigpio prints 30 lines as it is loaded and goes on, so that to warn is put aside
 * meanwhile: what is in the way is said by what comes next.
 */
async function silently<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}

function revisionOf(module: PigpioModule): number {
  try {
    return module.hardwareRevision();
  } catch (cause) {
    const message = `the native part of the package pigpio is missing: ${remedy('npm rebuild pigpio')}`;
    throw new GpioError('absent', message, { cause });
  }
}

function remedy(then: string) {
  return `on a Raspberry Pi, sudo apt install pigpio, then ${then}`;
}

/** BCM2711, of the Raspberry Pi 4. */
const latestProcessor = 3;

/** Of a revision in the new style, which all have that are newer than the first Raspberry Pi. */
function processorOf(revision: number) {
  return ((revision >>> 23) & 1) === 1 ? (revision >>> 12) & 0xf : 0;
}
