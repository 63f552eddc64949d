import { GpioError } from '../driver/gpio-error.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import type { PigpioModule } from './pigpio-module.ts';

/** Loads npm's pigpio and checks whether it could start here. Rejects with one sentence that says why not. */
export async function loadPigpio({ load, uid, holder }: PigpioEffects): Promise<PigpioModule> {
  const module = await silently(load).catch((cause: unknown) => {
    throw new GpioError('absent', `the package pigpio could not be loaded: ${remedy('npm install pigpio')}`, { cause });
  });
  const revision = revisionOf(module);
  if (revision === 0) throw new GpioError('absent', 'pigpio needs a Raspberry Pi, and this machine is not one');
  if (processorOf(revision) > latestProcessor) {
    throw new GpioError('absent', 'pigpio does not support a Raspberry Pi newer than 4: use gpio/chardev');
  }
  if (uid() !== 0) throw new GpioError('denied', 'pigpio needs root: use sudo, or use gpio/pigpiod with a daemon');
  const pid = holder();
  if (pid !== undefined) {
    throw new GpioError('busy', `process ${pid} already uses pigpio: end it, or use gpio/pigpiod if it is a pigpiod`);
  }
  return module;
}

/**
 * If its native part is missing, npm's pigpio prints 30 lines while it is loaded, and continues. Warnings are silenced
 * meanwhile, because the error that follows says what is missing.
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
  return `on a Raspberry Pi, run sudo apt install pigpio, then ${then}`;
}

/** BCM2711, the processor of the Raspberry Pi 4. */
const latestProcessor = 3;

/** The processor in a revision code of the new style, which every Raspberry Pi newer than the first has. */
function processorOf(revision: number) {
  return ((revision >>> 23) & 1) === 1 ? (revision >>> 12) & 0xf : 0;
}
