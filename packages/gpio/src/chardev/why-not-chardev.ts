import { chipNames } from './chip-names.ts';
import { loadLibc } from './libc.ts';

export interface WhyNotChardevOptions {
  /**
   * Where the chips are.
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
 * Why the kernel's lines cannot be had on this machine; undefined if nothing is in the way.
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
    () => 'the package koffi cannot be loaded (npm install koffi; it has no build for ARMv6 boards)',
  );
}
