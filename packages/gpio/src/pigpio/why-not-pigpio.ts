import { loadPigpio } from './load-pigpio.ts';
import { pigpioEffects } from './pigpio-effects.ts';

/**
 * Why pins cannot be had by npm's `pigpio` on this machine; undefined if nothing is in the way. It starts nothing.
 *
 * @example
 * const reason = await whyNotPigpio(); // 'pigpio needs a Raspberry Pi, which this is not'
 */
export function whyNotPigpio(): Promise<string | undefined> {
  return loadPigpio(pigpioEffects).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
}
