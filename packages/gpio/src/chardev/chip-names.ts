import { readdirSync } from 'node:fs';

/** The file names of the kernel's GPIO chips. */
export function chipNames(dev: string): readonly string[] {
  return readdirSync(dev).filter((name) => /^gpiochip\d+$/.test(name));
}
