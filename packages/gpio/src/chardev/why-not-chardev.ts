import { chipNames } from './chip-names.ts';
import { loadLibc } from './libc.ts';

export interface WhyNotChardevOptions {
  /**
   * The directory of the chips.
   * @default '/dev'
   */
  readonly dev?: string;
  /**
   * Loads the native module that the driver needs.
   * @default imports koffi
   */
  readonly load?: () => Promise<unknown>;
}

/**
 * Returns why `gpio/chardev` does not work on this machine, or undefined if it works.
 *
 * @example
 * const reason = await whyNotChardev(); // 'there is no /dev/gpiochip0' on a laptop
 */
export async function whyNotChardev({ dev = '/dev', load = () => loadLibc() }: WhyNotChardevOptions = {}): Promise<
  string | undefined
> {
  if (chipNames(dev).length === 0) return `there is no ${dev}/gpiochip0`;
  return load().then(
    () => undefined,
    () => 'the package koffi could not be loaded (npm install koffi; it has no build for ARMv6 boards)',
  );
}
